package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sip.SipException;
import javax.sip.message.Message;

/** The hosts that are believed (the trust domain of RFC 3325 section 2.3): single addresses and networks, IPv4 and IPv6. */
final class TrustedPeers {

    /** Names are not looked up: who answers for the name server would be believed too. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    private record Network(InetAddress address, int prefix) {}

    private final List<Network> networks = new ArrayList<>();

    /**
     * Reads them.
     *
     * @throws SipException when one is neither an address nor a network; names it
     */
    TrustedPeers(List<String> peers) throws SipException {
        for (String peer : peers) {
            networks.add(network(peer));
        }
    }

    private static Network network(String peer) throws SipException {
        int slash = peer.indexOf('/');
        InetAddress address = address(peer, slash < 0 ? peer : peer.substring(0, slash));
        int bits = address.getAddress().length * Byte.SIZE;
        if (slash < 0) {
            return new Network(address, bits);
        }
        String prefix = peer.substring(slash + 1);
        if (!PREFIX.matcher(prefix).matches() || Integer.parseInt(prefix) > bits) {
            throw new SipException("trusted peer is \"" + Texts.clean(peer) + "\", its prefix must be 0 to " + bits);
        }
        return new Network(address, Integer.parseInt(prefix));
    }

    private static InetAddress address(String peer, String host) throws SipException {
        try {
            if (ADDRESS.matcher(host).matches()) {
                return InetAddress.getByName(host);
            }
        } catch (UnknownHostException notAnAddress) {
            // As if the pattern had not matched.
        }
        throw new SipException(
                "trusted peer is \"" + Texts.clean(peer) + "\", must be an IP address or a network, as 10.0.0.0/8");
    }

    /** Returns whether a message came straight from one of them: the packet counts, not what the message says. */
    boolean sent(Message message) {
        return message instanceof SIPMessage sip && contain(sip.getPeerPacketSourceAddress());
    }

    /** Returns whether an address is one of them; null is not. */
    boolean contain(InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> contains(network, address.getAddress()));
    }

    private static boolean contains(Network network, byte[] address) {
        byte[] common = network.address().getAddress();
        if (common.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < network.prefix(); bit++) {
            if (isSet(common, bit) != isSet(address, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSet(byte[] octets, int bit) {
        return (octets[bit / Byte.SIZE] & 0x80 >> bit % Byte.SIZE) != 0;
    }
}
