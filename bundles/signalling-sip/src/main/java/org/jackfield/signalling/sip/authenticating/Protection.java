package org.jackfield.signalling.sip.authenticating;

/**
 * What a password opens (RFC 3261 section 22.1, protection domain): a realm, of a proxy (407) or of who serves the request (401). Not a
 * record: the JDK keeps the class of a record that was compared, and with it the class loader of a bundle that has been stopped.
 */
final class Protection {

    private final boolean proxy;
    private final String realm;

    Protection(boolean proxy, String realm) {
        this.proxy = proxy;
        this.realm = realm;
    }

    /** Returns the name of the header that answers. */
    String header() {
        return proxy ? "Proxy-Authorization" : "Authorization";
    }

    boolean isOfProxy() {
        return proxy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Protection another && proxy == another.proxy && realm.equals(another.realm);
    }

    @Override
    public int hashCode() {
        return realm.hashCode();
    }
}
