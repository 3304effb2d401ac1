package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who the other side is, for {@link Session#setStaticStatus(StaticCallStatus, boolean)}: what is empty stays as it is.
 *
 * @param name the other side's name
 * @param avatar address of a picture of the other side
 * @param company the other side's company
 */
public record StaticCallStatus(Optional<String> name, Optional<String> avatar, Optional<String> company) {

    /** Refuses missing values: what is not to change is empty. */
    public StaticCallStatus {
        requireNonNull(name, "name");
        requireNonNull(avatar, "avatar");
        requireNonNull(company, "company");
    }

    /** The update that changes nothing; begin with it and add what is to change. */
    public static final StaticCallStatus NONE =
            new StaticCallStatus(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns this update with the other side's name. */
    public StaticCallStatus withName(String value) {
        return new StaticCallStatus(Optional.of(requireNonNull(value, "name")), avatar, company);
    }

    /** Returns this update with the address of a picture of the other side. */
    public StaticCallStatus withAvatar(String value) {
        return new StaticCallStatus(name, Optional.of(requireNonNull(value, "avatar")), company);
    }

    /** Returns this update with the other side's company. */
    public StaticCallStatus withCompany(String value) {
        return new StaticCallStatus(name, avatar, Optional.of(requireNonNull(value, "company")));
    }
}
