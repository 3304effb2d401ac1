package org.jackfield.recording;

import java.lang.annotation.Annotation;
import java.nio.file.Path;

/** A configuration as Declarative Services would hand it in. */
record Settings(String folder, int sampleRate, int lowestFreeSpace, String fileName) implements RecordingConfiguration {

    static Settings in(Path folder) {
        return new Settings(
                folder.toString(),
                RecordingSettings.SAMPLE_RATE,
                RecordingSettings.LOWEST_FREE_SPACE,
                FileNames.DEFAULT);
    }

    Settings withSampleRate(int other) {
        return new Settings(folder, other, lowestFreeSpace, fileName);
    }

    Settings withLowestFreeSpace(int other) {
        return new Settings(folder, sampleRate, other, fileName);
    }

    Settings withFileName(String other) {
        return new Settings(folder, sampleRate, lowestFreeSpace, other);
    }

    RecordingSettings checked() {
        return RecordingSettings.of(this, "");
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return RecordingConfiguration.class;
    }
}
