extension String {
    /// Markdown whose footnotes are all referred to; a note that nothing refers to is an item of a
    /// list, since what renders Markdown leaves such a footnote out or links it back to nowhere.
    var listingUnreferencedNotes: String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.contains(where: { $0.hasPrefix("[^") }) else { return self }
        let referenced = Set(lines.flatMap(Self.references))
        var written: [String] = []
        for line in lines {
            guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]") else {
                written.append(String(line))
                continue
            }
            let isFootnote = referenced.contains(line[...end])
            let before = written.last ?? ""
            // A list and a footnote that follow each other at once would be taken for one.
            if !before.isEmpty, before.hasPrefix("[^") != isFootnote { written.append("") }
            written.append(isFootnote ? String(line) : "- " + line[end...].dropFirst("]: ".count))
        }
        return written.joined(separator: "\n")
    }

    /// The references in a line, such as `[^s1]`, without what begins a note.
    private static func references(in line: Substring) -> [Substring] {
        var (found, rest) = ([Substring](), line)
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
            rest = rest[start...]
            guard rest.hasPrefix("[^"), let end = rest.utf8.firstIndex(of: UInt8(ascii: "]")) else {
                rest = rest.dropFirst()
                continue
            }
            if start != line.startIndex { found.append(rest[...end]) }
            rest = rest[end...]
        }
        return found
    }
}
