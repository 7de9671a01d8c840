import Rendering

/// Markdown as a renderer wrote it, in which single marks can be exchanged.
///
/// What stands in code, in a fence or in a comment is left as it is.
struct WrittenMarkdown {
    let text: String

    /// The text with other destinations for its links and images.
    ///
    /// - Parameter transform: The new destination; nil to keep the present one.
    /// - Returns: The text.
    func replacingDestinations(_ transform: (String) -> String?) -> WrittenMarkdown {
        var scanner = MarkdownScanner(text)
        return WrittenMarkdown(
            text: scanner.rewritten { scanner in
                guard scanner.skip("](") else { return nil }
                let destination = scanner.destination()
                return "](" + (transform(destination) ?? destination)
            }
        )
    }

    /// The text with an identifier on each heading for which Python-Markdown finds none of its own.
    func withHeadingAttributes() -> WrittenMarkdown {
        WrittenMarkdown(text: text.withHeadingAttributes)
    }

    /// The text with references in place of escapes that Python-Markdown does not know.
    func withReferencesForEscapes() -> WrittenMarkdown {
        let references = ["\\<": "&lt;", "\\~": "&#126;", "\\&": "&amp;", "\\|": "&#124;"]
        var scanner = MarkdownScanner(text)
        return WrittenMarkdown(
            text: scanner.rewritten { scanner in
                for (escape, reference) in references where scanner.skip(escape) {
                    return reference
                }
                return nil
            }
        )
    }

    /// The text with its footnotes as a list, and their marks as plain words.
    func withoutFootnotes() -> WrittenMarkdown {
        var scanner = MarkdownScanner(text)
        return WrittenMarkdown(
            text: scanner.rewritten { scanner in
                let isAtStart = scanner.isAtLineStart
                guard scanner.skip("[^") else { return nil }
                let name = scanner.take { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n") }
                guard scanner.skip("]") else { return "\\[^" + name }
                guard isAtStart, scanner.skip(":") else { return "\\[\(name)\\]" }
                return "- **\(name):**"
            }
        )
    }

    /// The text without its heading of the first level, for a wiki that shows a title of its own.
    func withoutTitle() -> WrittenMarkdown {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let title = lines.firstIndex(where: { $0.hasPrefix("# ") }) else { return self }
        let rest = lines[(title + 1)...].drop { $0.isEmpty }
        return WrittenMarkdown(text: (lines[..<title] + rest).joined(separator: "\n"))
    }

    /// The text with a title in front, in the form that programs read.
    func withFrontMatter(title: String) -> String {
        "---\ntitle: \(title.quotedYAML)\n---\n\n" + text
    }
}

extension String {
    /// The words in double quotes, as YAML reads them.
    var quotedYAML: String {
        "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
