package org.jackfield.spi.fake.signalling;

/** A SIP URI taken apart: {@code sip:user@host:port;parameters}. */
record Target(String user, String hostPort) {

    static Target of(String uri) {
        String plain = uri.substring(uri.indexOf(':') + 1).split(";", 2)[0];
        int at = plain.indexOf('@');
        return new Target(plain.substring(0, Math.max(at, 0)), plain.substring(at + 1));
    }
}
