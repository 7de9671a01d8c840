import Diagnostics

/// What makes a finding the same one after the lines above it have moved.
enum SARIFFingerprint {
    /// A fingerprint for each finding: of its code, file, line and words, with a number behind it
    /// that tells those apart that are alike.
    static func all(of diagnostics: [Diagnostic]) -> [String] {
        var counts: [UInt64: Int] = [:]
        return diagnostics.map { diagnostic in
            let parts = [
                diagnostic.code, diagnostic.file ?? "", diagnostic.range?.lineText ?? "",
                diagnostic.summary,
            ]
            let hash = hash(of: parts.joined(separator: "\n"))
            counts[hash, default: 0] += 1
            let digits = String(hash, radix: 16)
            let padding = String(repeating: "0", count: 16 - digits.count)
            return "\(padding)\(digits):\(counts[hash, default: 1])"
        }
    }

    /// The FNV-1a hash of a text, the same everywhere.
    private static func hash(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
    }
}
