import Diagnostics

/// A tag of a Mustache template with its position.
struct TemplateTag {
    enum Kind {
        case value
        case section
        case inverted
        case end
        case partial
    }

    let kind: Kind
    let name: String
    let range: SourceRange

    /// The tags of a template in order, without comments.
    static func tags(in file: TemplateFile) -> [TemplateTag] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in tags(in: line, index + 1, file) }
    }

    private static func tags(
        in line: Substring,
        _ number: Int,
        _ file: TemplateFile
    ) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = line
        while let start = rest.firstRange(of: "{{"),
            let end = rest[start.upperBound...].firstRange(of: "}}")
        {
            let inner = rest[start.upperBound..<end.lowerBound]
            let mark = inner.first.flatMap { "#^/>&{!".contains($0) ? $0 : nil }
            let name = inner.drop { "#^/>&{! ".contains($0) }.prefix { !" }".contains($0) }
            let column = line.unicodeScalars.distance(from: line.startIndex, to: start.lowerBound)
            let range = SourceRange(
                file: file.shownPath,
                line: number,
                column: column + 1,
                length: rest.unicodeScalars.distance(from: start.lowerBound, to: end.upperBound),
                lineText: String(line)
            )
            if let kind = kind(of: mark) {
                tags.append(TemplateTag(kind: kind, name: String(name), range: range))
            }
            rest = rest[end.upperBound...]
        }
        return tags
    }

    /// What a mark makes of a tag; nil for a comment.
    private static func kind(of mark: Character?) -> Kind? {
        switch mark {
        case "#": .section
        case "^": .inverted
        case "/": .end
        case ">": .partial
        case "!": nil
        default: .value
        }
    }
}
