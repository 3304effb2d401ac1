package org.jackfield.core.account;

import java.util.Objects;

/** A text that no log, event or service property shows. */
public final class Secret {

    private final String value;

    /** Keeps a text secret. */
    public Secret(String value) {
        this.value = value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "(none)" : "(secret)";
    }
}
