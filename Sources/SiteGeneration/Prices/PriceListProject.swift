import Analysis
import Catalog
public import Diagnostics
import Pricing
import Quantities
import RateImport
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

/// One price list of a project, for questions that need no scenario.
public struct PriceListProject: Sendable {
    private let priced: PricedList
    private let shelf: PriceListShelf
    private let sources: [PriceList]
    private let context: ReportContext
    private let all: RateCatalog

    /// Reads a price list.
    ///
    /// - Parameters:
    ///   - request: What is asked; a day that it names stands above that of the list.
    ///   - name: The list; nil for the only one.
    /// - Returns: The list, and every problem in reading order. The list is nil where there is an
    ///   error.
    public static func load(
        _ request: CatalogRequest,
        list name: String?
    ) -> (project: PriceListProject?, diagnostics: [Diagnostic]) {
        let loaded = ProjectLoader.loadCatalog(request.project, withPrices: true)
        var diagnostics = loaded.diagnostics
        guard let source = loaded.project,
            let (found, digests) = PricedProject.context(of: source, request, &diagnostics)
        else { return (nil, diagnostics.inReadingOrder()) }
        let context = found.made(from: digests.prices)
        let sources = source.prices.map { $0.dated(request.asOf) }
        let shelf = PriceListShelf(
            sources,
            of: source.catalog,
            in: context,
            reporting: &diagnostics
        )
        let wanted = name ?? (shelf.current.count == 1 ? shelf.current.first?.list.id : nil)
        guard let priced = shelf.lists.first(where: { $0.list.id == wanted }) else {
            // A list with an error of its own is not unknown.
            if !diagnostics.containsErrors {
                diagnostics.append(
                    .unknownName(
                        name ?? "",
                        of: "price list",
                        at: .commandLine("<list>", name ?? ""),
                        among: sources.map(\.id)
                    )
                )
            }
            return (nil, diagnostics.inReadingOrder())
        }
        let project = PriceListProject(
            priced: priced,
            shelf: shelf,
            sources: sources,
            context: context,
            all: source.catalog
        )
        return (project, diagnostics.inReadingOrder())
    }

    /// The list in a form; width and colour matter to a terminal only.
    ///
    /// - Throws: ``ReportFailure`` for an amount beyond every range.
    public func text(
        as form: PriceListForm,
        width: Int,
        colour: Bool
    ) throws(ReportFailure) -> String {
        do throws(ArithmeticFailure) {
            let page = PriceListPage(
                priced,
                since: try shelf.changes(of: priced.list),
                at: "prices",
                below: nil,
                in: context,
                isBrief: form == .text
            )
            .page
            return switch form {
            case .text: TerminalRenderer(width: width, colour: colour).render(page)
            case .json: JSONRenderer.render(page.data)
            case .csv: page.mainTableContent.map { CSVRenderer.render($0) } ?? ""
            case .markdown: MarkdownRenderer().render(page.blocks, title: page.title)
            case .litellm: try configuration.text
            }
        } catch { throw failure(error) }
    }

    private var configuration: LiteLLMConfiguration {
        LiteLLMConfiguration(priced, in: context) { price in
            GatewayPrices.field(of: price.meter, tier: price.tier, condition: price.condition)
        }
    }

    /// What a gateway bills otherwise than the list says; nothing where they agree.
    ///
    /// - Parameters:
    ///   - bytes: A map of LiteLLM, or the configuration of its proxy.
    ///   - file: The file as the user would write it.
    /// - Returns: One error for each difference, or what is wrong with the file.
    public func differences(from bytes: [UInt8], file: String) -> [Diagnostic] {
        let read = GatewayPrices.read(bytes, file: file)
        guard let prices = read.prices else { return read.diagnostics }
        return read.diagnostics
            + GatewayCheck(priced, against: prices, file: file, catalog: context.catalog)
            .differences
    }

    /// What changed between two versions of the list, in a form.
    ///
    /// - Parameters:
    ///   - old: The earlier version: a release of the catalog, another list, or a list at a release
    ///     such as `models@2026-08-21`.
    ///   - new: The later version.
    ///   - form: The form; as CSV it holds the prices that changed.
    ///   - width: The columns of the terminal, for text.
    ///   - colour: Whether the terminal takes colour, for text.
    /// - Returns: The text.
    /// - Throws: ``ReportFailure`` for a version that there is not.
    public func changesText(
        from old: String,
        to new: String,
        as form: ReportForm,
        width: Int,
        colour: Bool
    ) throws(ReportFailure) -> String {
        let from = try version(old, as: "<old>")
        let to = try version(new, as: "<new>")
        let changes: PriceListChange
        do throws(ArithmeticFailure) { changes = try PriceListChange(from: from, to: to) } catch {
            throw failure(error)
        }
        let report = PriceListChangeReport(changes, in: context)
        return switch form {
        case .text: TerminalRenderer(width: width, colour: colour).render(report.blocks)
        case .json: JSONRenderer.render(PriceListChangeData(changes).document)
        case .csv: CSVRenderer.render(report.table)
        case .markdown: MarkdownRenderer().render(report.blocks, title: "Changes of prices")
        }
    }

    private func version(
        _ text: String,
        as argument: String
    ) throws(ReportFailure) -> PriceListChange.Version {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let isRelease = CalendarDate(parsing: text) != nil
        let name = isRelease ? priced.list.id : String(parts[0])
        let place = SourceRange.commandLine(argument, text)
        guard let list = sources.first(where: { $0.id == name }) else {
            throw ReportFailure(
                diagnostic: .unknownName(
                    name,
                    of: "price list",
                    at: place,
                    among: sources.map(\.id)
                )
            )
        }
        let release = isRelease ? text : parts.count > 1 ? String(parts[1]) : nil
        guard let release else { return shelf.version(of: list) }
        let day = CalendarDate(parsing: release)
        guard let version = day.flatMap({ shelf.version(of: list, at: $0) }) else {
            throw ReportFailure(
                diagnostic: .unknownName(
                    release,
                    of: "catalog release",
                    at: place,
                    among: all.releases.map(\.id.description)
                )
            )
        }
        return version
    }

    private func failure(_ reason: ArithmeticFailure) -> ReportFailure {
        ReportFailure(
            diagnostic: .impossible("a price of the list", reason, inFile: priced.list.file)
        )
    }
}
