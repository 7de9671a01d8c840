import Diagnostics

/// A tag of a Mustache template.
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
    private let file: TemplateFile
    private let place: Range<String.Index>

    /// Where it stands, which is worked out for the few that have a problem.
    var range: SourceRange { file.position(of: place) }

    /// The tags of a template in order, without comments.
    static func tags(in file: TemplateFile) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = file.text[...]
        while let start = rest.firstRange(of: "{{"),
            let end = rest[start.upperBound...].firstRange(of: "}}")
        {
            let inner = rest[start.upperBound..<end.lowerBound]
            if let kind = kind(of: inner.first) {
                let name = inner.drop { "#^/>&{".contains($0) || $0.isWhitespace }
                    .prefix { !$0.isWhitespace && $0 != "}" }
                let place = start.lowerBound..<end.upperBound
                tags.append(TemplateTag(kind: kind, name: String(name), file: file, place: place))
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

extension TemplateFile {
    /// Where a stretch of the text stands; a tag over several lines is shown by its first.
    fileprivate func position(of range: Range<String.Index>) -> SourceRange {
        let before = text[..<range.lowerBound]
        let start = before.lastIndex(where: \.isNewline).map(text.index(after:)) ?? text.startIndex
        return SourceRange(
            file: shownPath,
            line: before.count(where: \.isNewline) + 1,
            column: text.unicodeScalars.distance(from: start, to: range.lowerBound) + 1,
            length: text[range].prefix { !$0.isNewline }.unicodeScalars.count,
            lineText: String(text[start...].prefix { !$0.isNewline })
        )
    }
}
