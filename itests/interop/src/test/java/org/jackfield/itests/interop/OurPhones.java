package org.jackfield.itests.interop;

import java.util.HashMap;
import java.util.Map;
import org.jackfield.itests.interop.bed.Bed;
import org.jackfield.itests.interop.bed.Certificates;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Services;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;

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

    /**
     * Configures an account at the PBX, reached over one of its transports, and waits until it has registered.
     *
     * @param number its number, which is its name as well
     * @param transport udp, tcp, tls, ws or wss
     * @param settings what else to configure
     */
    public OurPhone registered(Bed bed, String number, String transport, Map<String, ?> settings) {
        OurPhone phone = unregistered(bed, number, transport, settings);
        Accounts.awaitState(phone.phone(), PhoneState.REGISTERED);
        return phone;
    }

    /** As {@link #registered}, and waits only until there is a phone: what comes of it is yet to be seen. */
    public OurPhone unregistered(Bed bed, String number, String transport, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("number", number);
        all.put("bind", "127.0.0.1:0");
        all.put("domain", Kamailio.DOMAIN);
        all.put("server", bed.kamailio().address(transport));
        all.put("password", "pw" + number);
        all.put("trustStore", bed.certificates().trustStore().toString());
        all.put("trustStorePassword", Certificates.PASSWORD);
        all.putAll(settings);
        all.values().removeIf(""::equals);
        accounts.configure(number, settings(all));
        return new OurPhone(find(number), tone());
    }

    /** Takes an account away. */
    public void delete(String number) {
        accounts.delete(number);
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
