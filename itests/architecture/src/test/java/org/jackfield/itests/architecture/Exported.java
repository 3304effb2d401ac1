package org.jackfield.itests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Which types other bundles can see. */
final class Exported {

    /** Public types, nested ones in public types too, of a package whose package-info says {@code @Export}. */
    static final DescribedPredicate<JavaClass> TYPES =
            DescribedPredicate.describe("are exported", type -> isPublic(type) && isInExportedPackage(type));

    private Exported() {}

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(Exported::isPublic).orElse(true);
    }

    private static boolean isInExportedPackage(JavaClass type) {
        return type.getPackage().isAnnotatedWith("org.osgi.annotation.bundle.Export");
    }
}
