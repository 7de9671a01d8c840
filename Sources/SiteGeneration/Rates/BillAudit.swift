import Actuals
public import Diagnostics
public import Quantities
import Rendering
import ReportBuilding
import Scenarios
import SourceLoading
import UsageTables

/// Billed prices beside those of the catalog, for `ratebook rates audit`.
public struct BillAudit: Sendable {
    let audit: RateAudit
    private let release: String

    /// Reads a project and audits its bills.
    ///
    /// - Parameters:
    ///   - request: The project, and as known and in force when.
    ///   - month: The month; nil for every month with a bill.
    /// - Returns: The audit; nil where there is an error; and every problem in reading order.
    public static func load(
        _ request: EstimationRequest,
        month: CalendarMonth?
    ) -> (audit: BillAudit?, diagnostics: [Diagnostic]) {
        let loaded = ProjectLoader.load(request.project, checkingLaws: .unlessCarried)
        var diagnostics = loaded.diagnostics
        guard let source = loaded.project,
            let (context, _) = PricedProject.context(of: source, request.catalog, &diagnostics)
        else { return (nil, diagnostics.inReadingOrder()) }
        let log = DiagnosticLog()
        UsageComparison.check(nil, month, in: source, log)
        let billed = source.usage.filter { $0.parts.contains(where: \.source.isBill) }
        let chosen = billed.filter { month == nil || $0.month == month }
        let tables = chosen.filter { $0.currency == .usDollar }
        for table in chosen where table.currency != .usDollar {
            log.report(
                Diagnostic(
                    .warning,
                    code: "foreign-usage",
                    "\(table.month) is not in USD, and the rates are",
                    inFile: "Content/usage/\(table.month).csv",
                    help: "import a bill in USD; until then the month is not audited"
                )
            )
        }
        if tables.isEmpty, log.errorCount == 0 {
            log.error(
                "no-usage",
                "there is no bill to audit",
                inFile: "Content/usage",
                help: "import one with `ratebook usage import FILE`"
            )
        }
        var audit: RateAudit?
        do throws(ArithmeticFailure) {
            audit = try RateAudit(of: tables, in: context.catalog)
        } catch {
            log.report(.impossible("a cost", error, inFile: "Content/usage"))
        }
        diagnostics += log.diagnostics
        let result =
            diagnostics.containsErrors
            ? nil
            : audit.map {
                BillAudit(audit: $0, release: context.release)
            }
        return (result, diagnostics.inReadingOrder())
    }

    /// What agrees, what differs and what has no price, for a terminal.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func text(width: Int, colour: Bool) throws(ReportFailure) -> String {
        let blocks = try shown { () throws(ArithmeticFailure) in
            try RateAuditReport(audit).blocks()
        }
        return TerminalRenderer(width: width, colour: colour).render(blocks)
    }

    /// The same as data, to the contract `ratebook.audit/1`.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func json() throws(ReportFailure) -> String {
        JSONRenderer.render(
            try shown { () throws(ArithmeticFailure) in
                try RateAuditReport(audit).data(release: release)
            }
        )
    }

    private func shown<Value>(
        _ make: () throws(ArithmeticFailure) -> Value
    ) throws(ReportFailure) -> Value {
        do throws(ArithmeticFailure) { return try make() } catch {
            let problem = Diagnostic.impossible("an amount", error, inFile: "Content/usage")
            throw ReportFailure(diagnostic: problem)
        }
    }

    /// An error for each line that is billed at more than its list price by more than a share.
    ///
    /// - Parameter limit: The share, as a ratio.
    /// - Returns: The errors.
    public func problems(over limit: Quantity) -> [Diagnostic] {
        audit.differing.compactMap { line in
            guard let ratio = (try? line.ratio()) ?? nil, let over = try? ratio - .one,
                over > limit, let percent = try? (over * Quantity(100)).rounded(toFractionDigits: 1)
            else { return nil }
            return Diagnostic(
                .error,
                code: "billed-over-list",
                "\(line.name) is billed \(percent)% above its list price",
                inFile: "Content/usage/\(line.row.group.month).csv",
                help: "ask the vendor, or correct the catalog: see `ratebook rates suggest`"
            )
        }
    }
}
