import Analysis
public import Catalog
import Diagnostics
import ReportBuilding
import Scenarios

/// What a command asks a comparison to look at, in the words of the command line.
public struct ComparisonQuestion: Sendable {
    /// The name of the workload; nil for the first that can be compared.
    public var workload: String?

    /// Models by any of their names; empty for those that the scenario names.
    public var models: [String]

    /// Platforms by their ids; empty for all.
    public var platforms: [String]

    /// Tiers; empty for all.
    public var tiers: [PurchaseTier]

    /// Scopes; empty for all.
    public var scopes: [Scope]

    /// Regions; empty for that of the workload.
    public var regions: [Region]

    /// Creates a question.
    public init(
        workload: String? = nil,
        models: [String] = [],
        platforms: [String] = [],
        tiers: [PurchaseTier] = [],
        scopes: [Scope] = [],
        regions: [Region] = []
    ) {
        self.workload = workload
        self.models = models
        self.platforms = platforms
        self.tiers = tiers
        self.scopes = scopes
        self.regions = regions
    }

    /// The question with its names looked up.
    ///
    /// - Throws: ``ReportFailure`` for the first name that stands for nothing.
    func request(in catalog: RateCatalog) throws(ReportFailure) -> ComparisonRequest {
        var request = ComparisonRequest()
        request.workload = workload
        request.tiers = tiers
        request.scopes = scopes
        let (offerings, platforms) = (catalog.vocabulary.offerings, catalog.vocabulary.platforms)
        for name in models {
            let id = catalog.offering(named: name)?.offering
            guard let id, offerings[id]?.kind == .model else {
                let known = offerings.values.filter { $0.kind == .model }.map(\.id.text)
                throw unknown(name, "model", "--model", known)
            }
            request.models.append(id)
        }
        for name in self.platforms {
            guard platforms[PlatformID(name)] != nil else {
                throw unknown(name, "platform", "--platform", platforms.keys.map(\.text))
            }
            request.platforms.append(PlatformID(name))
        }
        let known =
            platforms.values.flatMap(\.regions) + platforms.keys.flatMap(catalog.dataZones)
        for region in regions {
            guard known.contains(region) else {
                throw unknown(region.text, "region", "--region", known.map(\.text))
            }
            request.regions.append(region)
        }
        return request
    }

    private func unknown(
        _ name: String,
        _ noun: String,
        _ option: String,
        _ known: [String]
    ) -> ReportFailure {
        ReportFailure(
            diagnostic: .unknownName(
                name,
                of: noun,
                at: .commandLine(option, name),
                among: known.sorted()
            )
        )
    }
}

extension ReportFailure {
    /// Why a scenario cannot be compared as asked.
    init(_ refusal: ComparisonRefusal, on report: ScenarioReport, _ context: ReportContext) {
        switch refusal {
        case .unknownWorkload(let name):
            self.init(
                diagnostic: .unknownName(
                    name,
                    of: "workload",
                    at: .commandLine("--workload", name),
                    among: report.scenario.workloads.map(\.id)
                )
            )
        case .noTokens, .customModel, .importedModel, .provisioned, .impossible:
            self.init(
                diagnostic: Diagnostic(
                    .error,
                    code: "nothing-to-compare",
                    context.words(for: refusal),
                    inFile: "Content/scenarios/\(report.scenario.id).yaml",
                    help: "name a workload that buys tokens of a model as it is with --workload"
                )
            )
        }
    }
}
