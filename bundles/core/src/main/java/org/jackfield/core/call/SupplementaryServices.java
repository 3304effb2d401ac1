package org.jackfield.core.call;

/**
 * Where the supplementary services of a call are: what goes on beside the call itself.
 *
 * @param hold who holds the call
 * @param transfer how far a transfer is
 * @param keys the keys that are being sent
 * @param heardKeys the keys of the far end that were told lately
 * @param recorder how far a recording is
 * @param audio what an application plays into the call
 * @param infos the INFO requests whose responses have not come
 */
public record SupplementaryServices(
        Hold hold,
        Transfer transfer,
        Keys keys,
        HeardKeys heardKeys,
        Recorder recorder,
        ApplicationAudio audio,
        InfoRequests infos) {

    /** A call in which nothing goes on beside the call itself. */
    static final SupplementaryServices NONE = new SupplementaryServices(
            Hold.NONE,
            Transfer.NONE,
            Keys.NONE,
            HeardKeys.NONE,
            Recorder.NONE,
            ApplicationAudio.NONE,
            InfoRequests.NONE);

    SupplementaryServices with(Hold value) {
        return new SupplementaryServices(value, transfer, keys, heardKeys, recorder, audio, infos);
    }

    SupplementaryServices with(Transfer value) {
        return new SupplementaryServices(hold, value, keys, heardKeys, recorder, audio, infos);
    }

    SupplementaryServices with(Keys value) {
        return new SupplementaryServices(hold, transfer, value, heardKeys, recorder, audio, infos);
    }

    SupplementaryServices with(HeardKeys value) {
        return new SupplementaryServices(hold, transfer, keys, value, recorder, audio, infos);
    }

    SupplementaryServices with(Recorder value) {
        return new SupplementaryServices(hold, transfer, keys, heardKeys, value, audio, infos);
    }

    SupplementaryServices with(ApplicationAudio value) {
        return new SupplementaryServices(hold, transfer, keys, heardKeys, recorder, value, infos);
    }

    SupplementaryServices with(InfoRequests value) {
        return new SupplementaryServices(hold, transfer, keys, heardKeys, recorder, audio, value);
    }
}
