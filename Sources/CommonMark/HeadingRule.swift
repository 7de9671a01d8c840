/// How a renderer of Markdown makes the identifier of a heading from its words.
public enum HeadingRule: Sendable, Hashable {
    /// The pages of a site: like GitHub, and `section` where no word is left.
    case site
    /// The pages of a site until 2026: as now, but with ASCII letters and digits only.
    case ascii
    /// GitHub: words in lower case without punctuation, with a hyphen for each space.
    ///
    /// Source: html-pipeline, `TableOfContentsFilter`.
    case gitHub
    /// GitLab: like GitHub, with one hyphen for several.
    ///
    /// Source: gitlabhq, `lib/gitlab/utils/markdown.rb`, `string_to_anchor`.
    case gitLab
    /// Azure DevOps: the words in lower case with a hyphen for each space, punctuation included.
    ///
    /// Equal headings have one identifier, which leads to the first of them. Source: Markdown All
    /// in One, "Slugify rules for Azure DevOps", which looked at the service.
    case azure
    /// Python-Markdown: ASCII words in lower case, with one hyphen for several spaces and hyphens.
    ///
    /// Source: Python-Markdown 3.11, `markdown.extensions.toc`, `slugify` and `unique`.
    case pythonMarkdown

    /// What the words of a heading become, before equal ones are told apart; empty for nothing.
    func slug(of text: String) -> String {
        switch self {
        case .site: orSection(words(of: text))
        case .ascii: orSection(asciiWords(of: text))
        case .gitHub: words(of: text)
        case .gitLab: gitLabSlug(of: text)
        case .azure: azureSlug(of: text)
        case .pythonMarkdown: orSection(pythonSlug(of: text))
        }
    }

    /// Whether Python-Markdown could make something else of the words than ``slug(of:)`` does.
    static func needsAttribute(_ text: String) -> Bool {
        let isStrange = text.unicodeScalars.contains { scalar in
            guard !scalar.isASCII else { return false }
            return switch scalar.properties.generalCategory {
            case .dashPunctuation, .initialPunctuation, .finalPunctuation: false
            default: true
            }
        }
        return isStrange || HeadingRule.pythonMarkdown.pythonSlug(of: text).isEmpty
    }

    private func orSection(_ slug: String) -> String {
        slug.contains { $0 != "-" } ? slug : "section"
    }

    private func words(of text: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " {
                slug.append("-")
            } else if scalar == "-" || scalar.isOfWord {
                slug.append(scalar)
            }
        }
        return String(slug)
    }

    private func asciiWords(of text: String) -> String {
        let characters = text.lowercased().map { $0.isWhitespace ? "-" : $0 }
        return String(
            characters.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        )
    }

    private func gitLabSlug(of text: String) -> String {
        let slug = joined(words(of: text.withoutSpaceAround))
        let isNumber = !slug.isEmpty && slug.allSatisfy { ("0"..."9").contains($0) }
        return isNumber ? "anchor-" + slug : slug
    }

    private func azureSlug(of text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars
                    .map { scalar in
                        scalar.properties.generalCategory == .spaceSeparator ? "-" : scalar
                    }
            )
        )
    }

    private func pythonSlug(of text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                plain += " "
            } else if let letter = scalar.withoutMark, letter.isOfWord || letter == "-" {
                plain.unicodeScalars.append(letter)
            }
        }
        let words = plain.withoutSpaceAround.lowercased()
        return joined(String(words.map { $0 == " " ? "-" : $0 }))
    }

    /// The text with one hyphen for several in a row.
    private func joined(_ text: String) -> String {
        var result = ""
        for character in text where character != "-" || result.last != "-" {
            result.append(character)
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether regular expressions take it for a part of a word.
    fileprivate var isOfWord: Bool {
        if properties.isAlphabetic { return true }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
            true
        default: false
        }
    }

    /// The ASCII letter below a mark, such as `u` for `ü`; itself where it is ASCII, else nil.
    fileprivate var withoutMark: Unicode.Scalar? {
        guard !isASCII else { return self }
        let words = (properties.name ?? "").split(separator: " ")
        guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
            words[3].unicodeScalars.count == 1, let letter = words[3].unicodeScalars.first,
            words[5] != "STROKE"
        else { return nil }
        return words[1] == "SMALL"
            ? letter.properties.lowercaseMapping.unicodeScalars.first : letter
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var withoutSpaceAround: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
