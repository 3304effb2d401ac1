/** SIP accounts as configuration has them: checked values, and the one place that checks. */
package org.jackfield.core.account;
