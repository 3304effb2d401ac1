package org.jackfield.core.account;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.core.number.Texts;
import org.jackfield.session.Phone;

/** Finds an account's name in its configuration: the part after the factory PID. */
public final class AccountName {

    private static final Pattern FILE =
            Pattern.compile(".*[/\\\\]" + Pattern.quote(Phone.FACTORY_PID) + "[-~](.+)\\.[a-z]+");
    private static final int LONGEST = 100;

    private AccountName() {}

    /**
     * Returns the name: of {@code org.jackfield.phone~alice}, or of the file {@code org.jackfield.phone-alice.cfg} that
     * Felix File Install has made the configuration from, {@code alice}.
     */
    public static String of(Map<String, ?> properties) {
        String pid = String.valueOf(properties.get("service.pid"));
        if (!pid.startsWith(Phone.FACTORY_PID + '~') && properties.get("felix.fileinstall.filename") != null) {
            Matcher file = FILE.matcher(String.valueOf(properties.get("felix.fileinstall.filename")));
            if (file.matches()) {
                return fit(file.group(1));
            }
        }
        boolean ours = pid.startsWith(Phone.FACTORY_PID) && pid.length() > Phone.FACTORY_PID.length() + 1;
        return fit(ours ? pid.substring(Phone.FACTORY_PID.length() + 1) : pid);
    }

    private static String fit(String name) {
        String printable = Texts.printable(name);
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }
}
