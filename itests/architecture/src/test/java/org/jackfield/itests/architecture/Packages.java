package org.jackfield.itests.architecture;

/** The packages of each bundle, as ArchUnit patterns. */
final class Packages {

    static final String API = "org.jackfield.session..";
    static final String SPI_SIGNALLING = "org.jackfield.spi.signalling..";
    static final String SPI_MEDIA = "org.jackfield.spi.media..";
    static final String SPI_RECORDING = "org.jackfield.spi.recording..";
    static final String CONTRACT = "org.jackfield.spi.contract..";
    static final String FAKES = "org.jackfield.spi.fake..";
    static final String CORE = "org.jackfield.core..";
    static final String SIGNALLING_SIP = "org.jackfield.signalling.sip..";
    static final String MEDIA_WEBRTC = "org.jackfield.media.webrtc..";
    static final String RECORDING = "org.jackfield.recording..";
    static final String EVENT_ADMIN = "org.jackfield.eventadmin..";
    static final String EVENT_JSON = "org.jackfield.eventjson..";
    static final String SHELL = "org.jackfield.shell..";

    private Packages() {}
}
