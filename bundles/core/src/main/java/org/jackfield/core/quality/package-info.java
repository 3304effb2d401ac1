/** How good a call sounds: the E-model of ITU-T G.107 and its wideband form, G.107.1. */
package org.jackfield.core.quality;
