package org.jackfield.itests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Describes method calls to look for. */
final class Calls {

    private Calls() {}

    /** A call of any overload of this method. */
    static DescribedPredicate<JavaMethodCall> named(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(method));
    }
}
