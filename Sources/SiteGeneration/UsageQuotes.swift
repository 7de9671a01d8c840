public import Catalog
import Pricing
import Quantities
import RateImport
import Rendering
import ReportBuilding
import ReportModel

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
    }

    private let context: ReportContext
    private var pricing: UsagePricing

    /// Prepares to answer with the rates of a catalog.
    public init(_ project: CatalogProject) {
        context = project.context
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
            return Answer(text: JSONLineRenderer.render(data), problem: error.summary)
        }
        do throws(UnpricedUsage) {
            let quote = try pricing.price(record.usage)
            let data = report.data(quote, of: record.usage, id: member(record.id))
            return Answer(text: JSONLineRenderer.render(data), problem: nil)
        } catch {
            let data = report.data(error, of: record.usage, id: member(record.id))
            return Answer(
                text: JSONLineRenderer.render(data),
                problem: report.words(for: error, of: record.usage)
            )
        }
    }
}
