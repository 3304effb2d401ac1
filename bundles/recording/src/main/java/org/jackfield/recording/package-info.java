/** Records calls: a stereo WAV file each, near left and far right, and a JSON file beside it that tells of the call. */
package org.jackfield.recording;
