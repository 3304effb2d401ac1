package org.jackfield.itests.interop;

import java.util.HashMap;
import java.util.Map;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Services;
import org.jackfield.session.Phone;

/** Accounts of ours, each with a tone of its own. */
public final class OurPhones implements AutoCloseable {

    private final Accounts accounts = new Accounts();
    private int made;

    /**
     * Configures an account without a PBX and waits until it can make and take calls.
     *
     * @param number its number, which is its name as well
     * @param settings what else to configure
     */
    public OurPhone direct(String number, Map<String, ?> settings) {
        Map<String, Object> all = settings(settings);
        return new OurPhone(accounts.create(number, all), tone());
    }

    private Map<String, Object> settings(Map<String, ?> settings) {
        made++;
        Map<String, Object> all = new HashMap<>();
        all.put("audio", "tone:" + tone());
        all.put("callThrottle", 0);
        all.put("guardUnconnected", false);
        all.put("noAnswerTimeout", 20);
        all.put("acceptTransfer", "always");
        all.putAll(settings);
        return all;
    }

    private int tone() {
        return 300 + 100 * made;
    }

    /** Returns the phone of this name, when its service is there. */
    public static Phone find(String name) {
        return new Services().await(Phone.class, Accounts.filter(name));
    }

    /** Takes all accounts away. */
    @Override
    public void close() {
        accounts.close();
    }
}
