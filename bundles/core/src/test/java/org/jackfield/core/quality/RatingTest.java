package org.jackfield.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The E-model against the values of the recommendations. */
class RatingTest {

    @Test
    void theDefaultsOfG107GiveItsRating() {
        Rating rating = Rating.of("pcmu", 0, 0).orElseThrow();
        assertThat(rating.rFactor()).isCloseTo(93.2, within(0.05));
        assertThat(rating.mos()).isCloseTo(4.41, within(0.005));
    }

    @Test
    void theDefaultsOfG1071GiveItsRating() {
        Rating rating = Rating.of("opus", 0, 0).orElseThrow();
        assertThat(rating.rFactor()).isEqualTo(129);
        assertThat(rating.mos()).isEqualTo(4.5);
    }

    /** ITU-T G.107 table B.1. */
    @ParameterizedTest
    @CsvSource({
        "90, 4.34",
        "80, 4.03",
        "70, 3.60",
        "60, 3.10",
        "50, 2.58",
        "0, 1",
        "-5, 1",
        "3, 1",
        "100, 4.5",
        "120, 4.5"
    })
    void opinionsFollowFromRatings(double r, double mos) {
        assertThat(Rating.mos(r)).isCloseTo(mos, within(0.01));
    }

    /** ITU-T G.107 equation 7-29 by hand, with Ie and Bpl of ITU-T G.113. */
    @ParameterizedTest
    @CsvSource({
        "pcma, 0.02, 7.01",
        "pcma, 0.1, 27.07",
        "g729, 0, 11",
        "g729, 0.01, 15.2",
        "g722, 0, 13",
        "g722, 0.01, 28.47",
        "opus, 0.05, 30.84",
        "opus, 1, 86.05"
    })
    void lossImpairsAsTheCodecConcealsIt(String codec, double lossRatio, double impairment) {
        double best = Codec.named(codec).orElseThrow().wideband() ? 129 : NarrowbandModel.rating(0, 0);
        assertThat(best - Rating.of(codec, lossRatio, 0).orElseThrow().rFactor())
                .isCloseTo(impairment, within(0.01));
    }

    /** ITU-T G.107 equations 7-27 and 7-28 by hand. */
    @ParameterizedTest
    @CsvSource({"0, 0", "100, 0", "200, 3.03", "400, 24.07", "800, 40.83"})
    void aDelayBeyond100MsImpairs(double delay, double impairment) {
        assertThat(Delay.impairment(delay)).isCloseTo(impairment, within(0.1));
        assertThat(129 - Rating.of("opus", 0, delay).orElseThrow().rFactor()).isCloseTo(impairment, within(0.1));
    }

    /** With echoes at the default losses, a narrowband call loses about 0.024 a ms (R. Cole and J. Rosenbluth, 2001). */
    @ParameterizedTest
    @CsvSource({"50, 1.2", "100, 2.4", "150, 3.6", "177, 4.2", "300, 20.7"})
    void aDelayImpairsANarrowbandCallByItsEchoesToo(double delay, double impairment) {
        double lost = 93.2 - Rating.of("pcmu", 0, delay).orElseThrow().rFactor();
        assertThat(lost).isCloseTo(impairment, within(2.0));
    }

    @Test
    void whatGetsWorseIsNeverRatedBetter() {
        for (String codec : new String[] {"pcmu", "g729", "g722", "opus"}) {
            double last = 200;
            for (int step = 0; step <= 100; step++) {
                double r =
                        Rating.of(codec, step / 100.0, step * 10).orElseThrow().rFactor();
                assertThat(r).isBetween(0.0, last);
                last = r;
            }
        }
    }

    @Test
    void whatIsNotKnownIsNotRated() {
        assertThat(Rating.of("l16", 0, 0)).isEmpty();
        assertThat(Rating.of("PCMU", 0, 0)).isPresent();
    }
}
