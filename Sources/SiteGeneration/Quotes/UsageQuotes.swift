public import Catalog
import Pricing
import Quantities
import RateImport
import Rendering
import ReportBuilding
import ReportModel
import UsageImport

/// Answers what single usages cost, one after another.
public struct UsageQuotes: Sendable {
    /// An answer, ready to be printed.
    public struct Answer: Sendable {
        /// What to print; for a terminal it is empty where there is no price.
        public let text: String

        /// Why there is no price; nil where there is one, or a range.
        public let problem: String?

        /// What to know about the price.
        public var warnings: [UsageWarning] = []

        /// What became of the usage.
        public var outcome: UsageOutcome = .priced
    }

    private let context: ReportContext
    private let profiles: UsageProfiles
    private var pricing: UsagePricing

    /// Prepares to answer with the rates of a catalog.
    public init(_ project: CatalogProject) {
        context = project.context
        profiles = UsageProfiles(project.profiles)
        pricing = UsagePricing(catalog: context.catalog, asOf: context.asOf)
    }

    /// What one usage costs, as JSON or as a table for a terminal.
    public mutating func answer(
        to usage: Usage,
        asJSON: Bool,
        width: Int,
        colour: Bool
    ) -> Answer {
        let report = UsageReport(in: context)
        let usage = usage.mapped(to: profiles.profile(of: usage.model))
        do throws(UnpricedUsage) {
            let quote = try pricing.price(usage)
            let text =
                asJSON
                ? JSONRenderer.render(report.data(quote, of: usage))
                : TerminalRenderer(width: width, colour: colour).render(report.blocks(quote))
            let range = report.words(forRangeOf: quote, usage).map { UsageWarning("range", $0) }
            let warnings = report.warnings(about: quote, of: usage)
            return Answer(text: text, problem: nil, warnings: (range.map { [$0] } ?? []) + warnings)
        } catch {
            return Answer(
                text: asJSON ? JSONRenderer.render(report.data(error, of: usage)) : "",
                problem: report.words(for: error, of: usage)
            )
        }
    }

    /// What the usage on one line of a stream costs, as one line of JSON.
    ///
    /// - Parameters:
    ///   - line: The line without its break.
    ///   - number: Which line of the stream it is, from 1.
    /// - Returns: The answer; nil for a blank line.
    public mutating func answer(toLine line: [UInt8], number: Int) -> Answer? {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
        let report = UsageReport(in: context)
        func member(_ id: String?) -> DataValue.Member {
            DataValue.Member("id", id.map { .text($0) } ?? .null)
        }
        let record: UsageRecord
        do throws(UsageRecordFailure) { record = try UsageRecordReader().record(in: line) } catch {
            let data = UsageReport.data(
                errorIn: number,
                code: error.code,
                summary: error.summary,
                id: member(error.id)
            )
            let text = JSONLineRenderer.render(data)
            return Answer(text: text, problem: error.summary, outcome: .error)
        }
        if let error = record.failedCall {
            let data = UsageReport.data(
                failedCall: error,
                id: member(record.id),
                warnings: record.warnings
            )
            return Answer(text: JSONLineRenderer.render(data), problem: nil, outcome: .failedCall)
        }
        let profile = profiles.profile(of: record.usage.model)
        let usage = record.usage.mapped(to: profile)
        let members = [member(record.id)] + (profile?.tagMembers ?? [])
        do throws(UnpricedUsage) {
            let quote = try pricing.price(usage)
            let data = report.data(
                quote,
                of: usage,
                recordMembers: members,
                warnings: record.warnings
            )
            return Answer(text: JSONLineRenderer.render(data), problem: nil)
        } catch {
            let data = report.data(
                error,
                of: usage,
                recordMembers: members,
                warnings: record.warnings,
                advice: advice(error, usage)
            )
            return Answer(
                text: JSONLineRenderer.render(data),
                problem: report.words(for: error, of: usage) + advice(error, usage),
                outcome: .unpriced
            )
        }
    }

    /// The form of the answers to all records that differ from one in their numbers and id alone;
    /// nil where these decide on more than the amounts.
    ///
    /// - Parameters:
    ///   - line: The record.
    ///   - plain: The same as a plain line.
    /// - Returns: The form.
    mutating func form(for line: [UInt8], _ plain: PlainUsageLine) -> QuoteForm? {
        guard let record = try? UsageRecordReader().record(in: line), record.failedCall == nil,
            record.warnings.isEmpty, profiles.profile(of: record.usage.model) == nil,
            plain.id != nil, record.usage.inputIncludesCached == nil,
            record.usage.counts.count == plain.numbers.count
        else { return nil }
        var usage = record.usage
        usage.counts = usage.counts.map { Usage.Count($0.meter, 1) }
        let places = UsageRecordReader.counts
            .compactMap { plain.place(of: $0.name, in: line) }
        guard pricing.plainRates(of: usage) != nil, let quote = try? pricing.price(usage),
            let price = quote.price
        else { return nil }
        let answer = UsageReport(in: context)
            .data(quote, of: usage, recordMembers: [DataValue.Member("id", .text(""))])
        return QuoteForm(of: answer, price.lines, counting: places)
    }

    /// What to add to the words for an unknown model that is an ARN.
    private func advice(_ error: UnpricedUsage, _ usage: Usage) -> String {
        error.reason == .unknownModel
            ? profiles.advice(for: usage.model).map { "; " + $0 } ?? "" : ""
    }
}
