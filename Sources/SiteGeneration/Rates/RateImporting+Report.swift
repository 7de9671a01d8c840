import Catalog
import Quantities
import RateImport

extension RateImporting {
    private static let shownLines = 40
    private static let shownNames = 12
    private static let shownCharacters = 200

    /// What the import did, for a person.
    ///
    /// - Parameters:
    ///   - details: Whether everything that was added and skipped is listed, too.
    ///   - isDryRun: Whether nothing was written.
    /// - Returns: Sections of aligned lines, ending with the files.
    public func text(details: Bool, isDryRun: Bool) -> String {
        let summary = ImportSummary(of: draft)
        var sections = ["Release \(draft.release), compared with the catalog\n\n" + summary.text]
        let changes = draft.lines.filter { details || $0.kind != .added }
        sections += section("What differs", changes.map(Self.told), details)
        sections += section(
            "Held back: --take takes them anyway",
            draft.held.map { Self.told($0.line) + "    \($0.reason)\n" },
            details
        )
        sections += section(
            RegionalChange.title,
            draft.elsewhere.map { $0.text(details: details) },
            details
        )
        sections += missing(details)
        if details {
            sections += section(
                "Skipped",
                draft.skipped.map { "  \($0.entry.prefix(Self.shownCharacters)): \($0.reason)\n" },
                true
            )
        }
        if !summary.unknownModels.isEmpty {
            let lines = summary.unknownModels.map { "  \($0)\n" }
            let count = "\(summary.unknownModels.count) models that the catalog has no offering for"
            sections.append(details ? count + "\n" + lines.joined() : count + "\n")
        }
        sections.append(outcome(isDryRun))
        return sections.joined(separator: "\n")
    }

    /// A section of lines, of which the first stand there unless all are asked for; none without
    /// lines.
    private func section(_ title: String, _ lines: [String], _ details: Bool) -> [String] {
        guard !lines.isEmpty else { return [] }
        let shown = details ? lines[...] : lines.prefix(Self.shownLines)
        let rest = lines.count - shown.count
        let more = rest > 0 ? ["  and \(rest) more: --details lists all\n"] : []
        return [title + "\n" + (shown + more).joined()]
    }

    /// What the list no longer has, by offering.
    private func missing(_ details: Bool) -> [String] {
        let offerings = missingOfferings
        guard !offerings.isEmpty else { return [] }
        let shown = details ? offerings[...] : offerings.prefix(Self.shownNames)
        let rest = offerings.count - shown.count
        let names = shown.map { "  \($0.platform)/\($0.offering): \($0.rates)\n" }
        let more = rest > 0 ? ["  and \(rest) more: --details lists all\n"] : []
        let count =
            "\(draft.missing.count) rates of \(offerings.count) offerings that its publisher alone"
            + " has given are not in the list; --withdraw-missing withdraws them"
        return [count + "\n" + (names + more).joined()]
    }

    private func outcome(_ isDryRun: Bool) -> String {
        guard !written.isEmpty else {
            let held = draft.held.count
            return held == 0
                ? "Nothing differs: nothing is written.\n"
                : "Nothing is taken, \(held) held back: nothing is written.\n"
        }
        let verb = isDryRun ? "Would write" : "Wrote"
        return verb + "\n" + written.map { "  \($0)\n" }.joined()
    }

    private static func told(_ line: DraftLine) -> String {
        let remarks = line.remarks.map { "    \($0)\n" }
        return "  \(line.kind.rawValue)  \(line.entry.key): \(step(line))\n" + remarks.joined()
    }

    private static func step(_ line: DraftLine) -> String {
        let now = line.entry.price.map(price) ?? "no price"
        let day = " from \(line.entry.period.start)"
        guard let prior = line.prior else { return now + day }
        let place = prior.key == line.entry.key ? "" : " (the price of \(prior.key))"
        return price(prior.price) + place + " -> " + now + percent(line) + day
    }

    private static func price(_ price: UnitPrice) -> String {
        "\(price.amountText) per \(price.per) \(price.unit)"
    }

    /// By how much a price changes, such as ` (+100.0 %)`; nothing where there is no share of it.
    private static func percent(_ line: DraftLine) -> String {
        guard let share = line.change else { return "" }
        let isLess = share < .zero
        guard let size = isLess ? try? .zero - share : share,
            let tenths = try? (size * Quantity(1000)).rounded(toFractionDigits: 0),
            let percent = try? tenths / Quantity(10)
        else { return "" }
        return " (\(isLess ? "-" : "+")\(percent.decimalText(minimumFractionDigits: 1)) %)"
    }
}
