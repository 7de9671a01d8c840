/// Addresses of the web that stand in a text as they are: `https://…`, `http://…`, `ftp://…` and
/// `www.…`, in letters of either case.
enum BareAddress {
    /// Whether a text may hold one, which is quickly seen.
    static func mayBe(in text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "."))
    }

    /// The place behind the scheme, or the `www`, of the first address in a text; nil for none.
    static func next(in text: Substring) -> Substring.Index? {
        let bytes = text.utf8
        var place = bytes.startIndex
        while let found = bytes[place...].firstIndex(where: { $0 == 0x3a || $0 == 0x2e }) {
            let before = bytes[..<found]
            if bytes[found] == UInt8(ascii: ".") {
                if ends(before, with: "www") { return found }
            } else if bytes[found...].starts(with: "://".utf8),
                ["https", "http", "ftp"].contains(where: { ends(before, with: $0) })
            {
                return found
            }
            place = bytes.index(after: found)
        }
        return nil
    }

    /// Whether bytes end with a word of small letters, written in either case.
    private static func ends(_ bytes: Substring.UTF8View, with word: String) -> Bool {
        bytes.suffix(word.utf8.count).map { $0 | 0x20 } == Array(word.utf8)
    }
}
