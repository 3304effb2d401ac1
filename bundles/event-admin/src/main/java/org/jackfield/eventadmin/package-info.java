/** Posts what happens to phones and sessions to EventAdmin (OSGi Compendium chapter 113). */
package org.jackfield.eventadmin;
