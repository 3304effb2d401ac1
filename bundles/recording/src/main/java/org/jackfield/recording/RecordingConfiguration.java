package org.jackfield.recording;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Where recordings are kept, and how; a change holds for the recordings that begin after it. */
@ObjectClassDefinition(
        name = "Jackfield recordings",
        description = "Records calls as stereo WAV files, left what is sent, right what is heard.")
@interface RecordingConfiguration {

    /** Returns the folder; empty: {@code recordings} in Karaf's data folder, elsewhere in the working directory. */
    @AttributeDefinition(
            name = "Folder",
            description = "Where the files are kept; made when it is missing. Empty: recordings in Karaf's data folder,"
                    + " without Karaf recordings in the working directory")
    String folder() default "";

    /** Returns the samples per second of the files, in Hz. */
    @AttributeDefinition(
            name = "Sample rate",
            description = "Samples per second and channel: 8000, 16000 or 48000 Hz",
            options = {@Option("8000"), @Option("16000"), @Option("48000")})
    int sampleRate() default RecordingSettings.SAMPLE_RATE;

    /** Returns how much space must be free, in MB (1,000,000 bytes). */
    @AttributeDefinition(
            name = "Lowest free space",
            description = "With less free space than this no recording begins and those that run are closed, in MB,"
                    + " 0 to 1000000",
            min = "0",
            max = "1000000")
    int lowestFreeSpace() default RecordingSettings.LOWEST_FREE_SPACE;

    /** Returns the pattern of file names. */
    @AttributeDefinition(
            name = "File name",
            description = "1 to 128 of A-Z a-z 0-9 . _ - and of {begun} {phone} {callId} {direction} {local} {remote}")
    String fileName() default FileNames.DEFAULT;
}
