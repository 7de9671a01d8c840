public import Catalog

/// Finds offerings by the many spellings that AWS has for one model.
///
/// `Claude 4.5 Haiku`, `Claude Haiku 4.5 (Amazon Bedrock Edition)` and `claude-haiku-4-5` have the
/// same words. A spelling that fits two offerings fits none.
public struct AWSPriceListNames: Sendable {
    private let catalog: RateCatalog
    private let spellings: [Set<String>: Set<OfferingID>]

    /// Collects the spellings of every offering.
    public init(_ catalog: RateCatalog) {
        self.catalog = catalog
        var found: [Set<String>: Set<OfferingID>] = [:]
        for offering in catalog.vocabulary.offerings.values {
            for name in offering.allNames {
                for spelling in AWSPriceListNames.spellings(of: name) {
                    found[spelling, default: []].insert(offering.id)
                }
            }
        }
        found[[]] = nil
        found[[""]] = nil
        spellings = found
    }

    /// The offering that a name stands for; nil for an unknown name, or one of several.
    public func offering(named name: String) -> Offering? {
        let plain = AWSPriceListNames.withoutEdition(name)
        let id = catalog.offering(named: plain)?.offering ?? offering(spelt: plain)
        return id.flatMap { catalog.vocabulary.offerings[$0] }
    }

    /// Whether an abbreviation has no word that is in none of an offering's names.
    ///
    /// `TitanImageGeneratorG1-Custom` is more than a name: a price of something else.
    func isAbbreviation(_ text: String, of offering: Offering, named stated: [String]) -> Bool {
        let names = (offering.allNames + stated)
            .map { AWSPriceListNames.words(of: $0).joined() }
        let spaced = AWSPriceListWords.split(text).joined(separator: " ")
        return AWSPriceListNames.words(of: spaced)
            .filter { $0.count > 2 && $0.allSatisfy(\.isLetter) }
            .allSatisfy { word in names.contains { $0.contains(word) } }
    }

    private func offering(spelt name: String) -> OfferingID? {
        for spelling in AWSPriceListNames.spellings(of: name) {
            guard let found = spellings[spelling], found.count == 1 else { continue }
            return found.first
        }
        return nil
    }

    private static func withoutEdition(_ name: String) -> String {
        let edition = " (Amazon Bedrock Edition)"
        let plain = name.hasSuffix(edition) ? name.dropLast(edition.count) : Substring(name)
        return plain.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "*" })
            .joined(separator: " ")
    }

    /// Makers, and words that some spellings of a name leave out.
    private static let noise: Set<String> = [
        "amazon", "anthropic", "cohere", "meta", "openai", "google", "nvidia", "moonshotai",
        "moonshot",
        "ai", "zai", "edition", "bedrock", "preview", "instruct", "it", "us", "eu", "apac",
        "global", "jp", "au", "gov", "arn", "generate", "model",
    ]

    /// The words in any order, and as one word in their own: `NovaLite` is `Nova Lite`.
    private static func spellings(of name: String) -> [Set<String>] {
        let words = words(of: name)
        return [Set(words), [words.joined()]]
    }

    /// The words of a name: letters apart from numbers, 4-5 as 4.5, 2.0 as 2, no version of an id.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        for part in parts(of: name) where !noise.contains(part) {
            if let last = words.last, isShortNumber(last), isShortNumber(part) {
                words[words.count - 1] = last + "." + part
            } else {
                words.append(part)
            }
        }
        return words.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    }

    private static func parts(of name: String) -> [String] {
        let plain = name.lowercased().split(separator: ":").first ?? ""
        let isID = plain.contains(".") && !plain.contains(" ")
        var pieces = plain.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        if isID, pieces.count > 1, let last = pieces.last, last.first == "v",
            last.dropFirst().allSatisfy(\.isNumber)
        {
            pieces.removeLast()
        }
        return pieces.filter { $0.count != 8 || !$0.allSatisfy(\.isNumber) }.flatMap(runs(of:))
    }

    /// Cuts `nova2.0lite` and `anthropic.claude` apart, but neither `v3.1` nor `70b`.
    private static func runs(of piece: Substring) -> [String] {
        var runs: [String] = []
        var run = ""
        let characters = Array(piece)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if character == ".", !(run.last?.isNumber ?? false) || !next.isNumber {
                runs.append(run)
                run = ""
                continue
            }
            let isWordBeforeNumber =
                character.isNumber && run.count > 1 && run.allSatisfy(\.isLetter)
            let isNumberBeforeWord =
                character.isLetter && next.isLetter && (run.last?.isNumber ?? false)
            if isWordBeforeNumber || isNumberBeforeWord {
                runs.append(run)
                run = ""
            }
            run.append(character)
        }
        return (runs + [run]).filter { !$0.isEmpty }
    }

    private static func isShortNumber(_ text: String) -> Bool {
        text.count <= 2 && text.allSatisfy(\.isNumber)
    }
}
