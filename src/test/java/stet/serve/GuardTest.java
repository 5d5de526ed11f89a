package stet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final Guard LOOPBACK = new Guard("127.0.0.1", 8000);

    /** The status of the refusal; 0 if there is none. */
    private static int refusal(Guard guard, String at, Headers headers) throws UnknownHostException {
        var address = new InetSocketAddress(InetAddress.getByName(at), guard.port());
        return guard.refusal("GET", URI.create("/"), headers, address)
                .map(Answer::status)
                .orElse(0);
    }

    private static Headers headers(String... namesAndValues) {
        var headers = new Headers();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8000", "localhost:8000", "LocalHost:8000", "[::1]:8000"})
    void answersToItsNames(String host) throws UnknownHostException {
        assertThat(refusal(LOOPBACK, "127.0.0.1", headers("Host", host))).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive.example.org",
                "archive.example.org:8000",
                "localhost.example.org:8000",
                "127.0.0.1.example.org:8000",
                "localhost",
                "localhost:8001",
                "localhost:18000",
                "x@localhost:8000",
                "127.0.0.2:8000",
                "192.168.1.5:8000",
                "[::2]:8000",
                "[zz]:8000",
                "0:8000",
                ":8000",
                ""
            })
    void answersToNoOther(String host) throws UnknownHostException {
        assertThat(refusal(LOOPBACK, "127.0.0.1", headers("Host", host))).isEqualTo(421);
    }

    @Test
    void answersOnlyWhereAHostIsNamedOnce() throws UnknownHostException {
        assertThat(refusal(LOOPBACK, "127.0.0.1", headers())).isEqualTo(421);
        assertThat(refusal(
                        LOOPBACK, "127.0.0.1", headers("Host", "localhost:8000", "Host", "archive.example.org:8000")))
                .isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "desk.example.org, 192.168.1.5, desk.example.org:8000, 0",
        "desk.example.org, 192.168.1.5, other.example.org:8000, 421",
        "desk.example.org, 192.168.1.5, 192.168.1.5:8000, 0",
        "desk.example.org, 192.168.1.5, 192.168.1.6:8000, 421",
        "fd00::5, fd00::5, [fd00::5]:8000, 0",
        "fd00::5, fd00::5, [fd00:0:0::5]:8000, 0",
        "fd00::5, fd00::5, [fd00::6]:8000, 421"
    })
    void answersToWhatItWasToldAndToAddressesInDigits(String host, String at, String asked, int status)
            throws UnknownHostException {
        assertThat(refusal(new Guard(host, 8000), at, headers("Host", asked))).isEqualTo(status);
    }

    @Test
    void theUsualPortNeedNotBeSaid() throws UnknownHostException {
        var guard = new Guard("127.0.0.1", 80);
        assertThat(refusal(guard, "127.0.0.1", headers("Host", "localhost"))).isEqualTo(0);
        assertThat(refusal(guard, "127.0.0.1", headers("Host", "localhost:80"))).isEqualTo(0);
        assertThat(refusal(guard, "127.0.0.1", headers("Host", "localhost:8000")))
                .isEqualTo(421);
        assertThat(guard.address()).isEqualTo("http://127.0.0.1/");
        assertThat(new Guard("::1", 8000).address()).isEqualTo("http://[::1]:8000/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, 0",
        "http://127.0.0.1:8000, 0",
        "https://localhost:8000, 403",
        "http://localhost:8001, 403",
        "http://example.org, 403",
        "null, 403"
    })
    void onlyItsOwnPagesMayRead(String origin, int status) throws UnknownHostException {
        assertThat(refusal(LOOPBACK, "127.0.0.1", headers("Host", "localhost:8000", "Origin", origin)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, cors, 0",
        "none, navigate, 0",
        "cross-site, navigate, 0",
        "cross-site, no-cors, 403",
        "cross-site, cors, 403",
        "same-site, no-cors, 403",
        "cross-site, '', 403"
    })
    void otherPagesMayOnlyLeadHere(String site, String mode, int status) throws UnknownHostException {
        var headers = headers("Host", "localhost:8000", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode);
        assertThat(refusal(LOOPBACK, "127.0.0.1", headers)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8000/", "//localhost:8000/x", "mailto:x"})
    void anAddressIsAPath(String address) {
        var at = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8000);
        assertThat(LOOPBACK.refusal("GET", URI.create(address), headers("Host", "localhost:8000"), at)
                        .map(Answer::status))
                .hasValue(400);
    }
}
