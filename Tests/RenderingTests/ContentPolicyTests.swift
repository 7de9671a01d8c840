import Foundation
import ReportModel
import Testing

@testable import Rendering

@Suite("Content-Security-Policy")
struct ContentPolicyTests {
    /// The examples of FIPS 180-4 (NIST, SHA-256), and lengths around the edge of a block, whose
    /// digests are those of Python's `hashlib`.
    @Test(
        "the digest is that of FIPS 180-4",
        arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
            (String(repeating: "a", count: 55), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
            (String(repeating: "a", count: 63), "fT50oF19sVvOStnsBljqmOPwbu7PFrTG//LaRX3cLzQ="),
            (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
            (String(repeating: "a", count: 65), "Y1NhxIu56rFBmOduqKt/GkFoXWrWKqkUbTAdTxfrCuA="),
        ]
    )
    func digest(text: String, expected: String) {
        #expect(SHA256.base64(of: Array(text.utf8)) == expected)
    }

    @Test("a page of a site takes style and script from files alone")
    func site() {
        let rules = ContentPolicy(inline: nil).text.components(separatedBy: "; ")
        #expect(rules.first == "default-src 'none'")
        #expect(rules.contains("script-src 'self' file:"))
        #expect(!ContentPolicy(inline: nil).text.contains("unsafe"))
    }

    @Test("a page with the engine compiles WebAssembly, and still no text")
    func engine() {
        let rules = ContentPolicy(inline: nil, hasEngine: true).text.components(separatedBy: "; ")
        #expect(rules.contains("script-src 'self' file: 'wasm-unsafe-eval'"))
    }

    @Test(
        "Base64 is that of RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ]
    )
    func base64(text: String, expected: String) {
        #expect(Array(text.utf8).base64 == expected)
    }

    @Test("a page of its own takes the style and the script that it has inside, by their digest")
    func alone() {
        let text = ContentPolicy(inline: ("a {}\n", "go();\n")).text
        let style = SHA256.base64(of: Array("\na {}\n".utf8))
        let script = SHA256.base64(of: Array("\ngo();\n".utf8))
        #expect(text.contains("style-src 'sha256-\(style)';"))
        #expect(text.contains("script-src 'sha256-\(script)';"))
        #expect(!text.contains("unsafe"))
    }
}
