extension String {
    /// Markdown whose footnotes are all referred to; a note that nothing refers to is an item of a
    /// list, since what renders Markdown leaves such a footnote out or links it back to nowhere.
    var listingUnreferencedNotes: String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.contains(where: { $0.hasPrefix("[^") }) else { return self }
        let referenced = Set(lines.flatMap(Self.references))
        return
            lines.map { line in
                guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]"),
                    !referenced.contains(line[...end])
                else { return String(line) }
                return "- " + line[end...].dropFirst("]: ".count)
            }
            .joined(separator: "\n")
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
