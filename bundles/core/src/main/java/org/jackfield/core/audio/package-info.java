/** The sound that applications give to a call: prompts and what they write themselves, at the pace of the media provider. */
package org.jackfield.core.audio;
