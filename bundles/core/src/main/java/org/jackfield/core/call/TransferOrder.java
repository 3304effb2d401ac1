package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.spi.signalling.Referral;

/**
 * A transfer that the application wants of a call.
 *
 * @param operation its name, for warnings: {@code blindTransfer} or {@code attendedTransfer}
 * @param referral whom the far end is to call
 * @param parent attended: Call-ID of the call that the far end's new one replaces
 */
public record TransferOrder(String operation, Referral referral, Optional<String> parent) {

    static final String BLIND = "blindTransfer";
    static final String ATTENDED = "attendedTransfer";
}
