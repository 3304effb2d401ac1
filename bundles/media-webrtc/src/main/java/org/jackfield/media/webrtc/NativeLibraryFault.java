package org.jackfield.media.webrtc;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why libwebrtc could not be loaded, for people.
 *
 * @param message what is missing and what to do
 * @param unpackedLibrary the file that the attempt left behind
 */
record NativeLibraryFault(String message, Optional<Path> unpackedLibrary) {

    /** What libwebrtc-java 0.14.0 for Linux is linked with, and the Debian and Ubuntu packages that bring it. */
    private static final Map<String, String> PACKAGES = new TreeMap<>(Map.of(
            "libpulse.so.0", "libpulse0",
            "libudev.so.1", "libudev1",
            "libX11.so.6", "libx11-6",
            "libXfixes.so.3", "libxfixes3",
            "libXrandr.so.2", "libxrandr2",
            "libXcomposite.so.1", "libxcomposite1",
            "libdbus-1.so.3", "libdbus-1-3"));

    /** As dlopen says it: {@code /tmp/libwebrtc-java-linux-x86_641.so: libpulse.so.0: cannot open shared object file}. */
    private static final Pattern MISSING = Pattern.compile("(?:^|[\\s:])(lib[\\w.+-]+\\.so[\\w.]*): ");

    private static final Pattern UNPACKED = Pattern.compile("^(\\S*libwebrtc-java[^\\s:/]*): ");

    static NativeLibraryFault of(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        Matcher unpacked = UNPACKED.matcher(text);
        return new NativeLibraryFault(
                describe(cause, text), unpacked.find() ? Optional.of(Path.of(unpacked.group(1))) : Optional.empty());
    }

    private static String describe(Throwable cause, String text) {
        Matcher missing = MISSING.matcher(text);
        if (missing.find()) {
            return missingLibrary(missing.group(1));
        }
        if (cause instanceof UnsatisfiedLinkError) {
            return "the WebRTC library cannot be loaded: " + text;
        }
        return "there is no WebRTC library for %s on %s in this installation: %s"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), cause);
    }

    private static String missingLibrary(String file) {
        String install = Optional.ofNullable(PACKAGES.get(file))
                .map(name -> "install the package " + name)
                .orElse("install the package that holds it");
        return "the WebRTC library needs %s, which is missing on this machine: %s (all that it needs on Debian and Ubuntu: %s)"
                .formatted(file, install, String.join(" ", PACKAGES.values()));
    }
}
