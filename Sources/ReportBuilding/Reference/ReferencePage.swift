public import ReportModel
public import Scenarios

/// Every key that a scenario file, a price list, `site.yaml` and `profiles.yaml` may have, from the
/// declarations of the engine.
public struct ReferencePage {
    private let services: [ServiceDeclaration]
    private let context: ReportContext

    /// Prepares the page; the services are those that files declare.
    public init(with services: [ServiceDeclaration], in context: ReportContext) {
        self.services = services
        self.context = context
    }

    /// The page.
    public var page: Page {
        let mappings = mappings
        return Page(
            path: "reference",
            kind: .reference,
            title: "Scenario reference",
            summary: "Every key of a scenario file, of a price list, of the site's own and of the "
                + "profiles', with unit, default, range and example.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [Page.Fact("Keys", [.text("\(Self.count(mappings))")])],
            blocks: [introduction, editors] + mappings.map { KeySection($0).section },
            data: .object([
                DataValue.Member("schema", .text("ratebook.reference/1")),
                DataValue.Member("mappings", .array(mappings.map { KeyData($0).data })),
            ]),
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }

    /// The mappings in the order of the page.
    private var mappings: [MappingDeclaration] {
        let own = MappingDeclaration.scenario(with: services).all + MappingDeclaration.prices.all
        let others = (MappingDeclaration.site.all + MappingDeclaration.profiles.all)
            .filter { mapping in !own.contains { $0.id == mapping.id } }
        return own + others
    }

    private static func count(_ mappings: [MappingDeclaration]) -> Int {
        mappings.map { $0.keys.count + $0.kinds.map(\.keys.count).reduce(0, +) }.reduce(0, +)
    }

    private var introduction: Block {
        .paragraph([
            "The keys are those that the engine reads; a key that it does not know is an error. ",
            "Shares are written with ", .code("%"), " and amounts of money with ", .code("USD"),
            ". Models, regions, meters and services have the names of the ",
            .link(["rates"], .page("rates", anchor: nil)), "; how the figures are used, the ",
            .link(["methodology"], .page("methodology", anchor: nil)), " says.",
        ])
    }

    private var editors: Block {
        .paragraph([
            "The same keys stand in ", .code("schemas/scenario.schema.json"), ", ",
            .code("schemas/price-list.schema.json"), ", ", .code("schemas/site.schema.json"),
            " and ", .code("schemas/profiles.schema.json"),
            ", by which an editor with a YAML language server completes and checks.",
        ])
    }
}
