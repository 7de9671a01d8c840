import Actuals
import Catalog
public import Diagnostics
import Formulas
import Pricing
public import Quantities
import ReportBuilding
import Scenarios
import SourceLoading

extension PricedProject {
    /// Each scenario and each group that has a budget, with how it stands.
    public var budgetCases: [CheckCase] {
        BudgetFindings(
            reports: reports,
            tags: tags,
            budgets: source.settings.budgets,
            actual: actuals?.months.last,
            currency: context.exchange.currency
        )
        .cases
    }

    /// Each scenario with a warning for each of its lines without a price, at a number that it is
    /// for.
    public var unpricedCases: [CheckCase] {
        reports.map { report in
            CheckCase(
                name: report.scenario.id,
                file: report.scenario.file,
                findings: report.estimate.lines.filter { $0.outcome.amount == nil }
                    .map { line in
                        Diagnostic(
                            .warning,
                            code: "unpriced-line",
                            "\(line.item.id.name) of \"\(report.scenario.title)\" has no price",
                            inFile: report.scenario.file,
                            help: "see `ratebook explain \(report.scenario.id) "
                                + "\(line.item.id.name)` for the rates that there are"
                        )
                    }
            )
        }
    }

    /// Each source on which rates in force rest, with a warning for one that was read more than
    /// some days before the day that is priced.
    public func freshnessCases(olderThan days: Int?) -> [CheckCase] {
        FreshnessLaw.ages(in: context.catalog, asOf: context.asOf)
            .map { age in
                CheckCase(
                    name: age.source.id.text,
                    file: nil,
                    findings: [age.problem(after: days ?? FreshnessLaw.limit)].compactMap(\.self)
                )
            }
    }

    /// Each scenario with an error where it grew dearer by more than a share since a release.
    ///
    /// - Parameters:
    ///   - release: The earlier release; nil for the one before that which is priced with. Without
    ///     one before there is nothing to compare.
    ///   - limit: The share, as a ratio.
    /// - Returns: Each scenario with how it stands.
    /// - Throws: ``ReportFailure`` where the release is unknown or not an earlier one.
    public func changeCases(
        since release: CalendarDate?,
        over limit: Quantity
    ) throws(ReportFailure) -> [CheckCase] {
        let releases = context.catalog.releases.map(\.id)
        guard let to = releases.last, let from = release ?? releases.dropLast().last else {
            return []
        }
        return try comparison(from: from, to: to, called: "--since").cases(over: limit)
    }

    /// Each authored page with its broken links, out of what was found in the site.
    public func linkCases(among problems: [Diagnostic]) -> [CheckCase] {
        let broken = problems.filter { $0.code == "broken-link" }
        let files = source.pagePaths.map { "Content/pages/\($0).md" }
        return CheckSuite(name: "links", byFile: broken, among: files).cases
    }

    /// The files of the scenarios and the pages.
    public var checkedFiles: [String] {
        source.scenarioIDs.map { "Content/scenarios/\($0).yaml" }
            + source.pagePaths.map { "Content/pages/\($0).md" }
    }
}

extension Scenario {
    /// The file that it is written in.
    var file: String { "Content/scenarios/\(id).yaml" }
}
