public import ReportModel
public import Scenarios

/// A JSON Schema (2020-12) of the files that authors write, made from the declarations that the
/// reference lists; editors complete and check by it.
///
/// It accepts what the loader accepts. A key that may be taken over from another file is not
/// required.
public struct SourceSchema: Sendable {
    /// The name of the file, such as `scenario.schema.json`.
    public let name: String

    private let root: MappingDeclaration
    private let title: String

    /// The schemas in order of their names.
    ///
    /// - Parameter services: The services that files declare, which scenarios may name.
    /// - Returns: The schemas.
    public static func all(with services: [ServiceDeclaration]) -> [SourceSchema] {
        let scenario = MappingDeclaration.scenario(with: services)
        return [
            SourceSchema(name: "price-list.schema.json", root: .prices, title: "A price list"),
            SourceSchema(name: "profiles.schema.json", root: .profiles, title: "Profiles"),
            SourceSchema(name: "scenario.schema.json", root: scenario, title: "A scenario"),
            SourceSchema(name: "site.schema.json", root: .site, title: "The settings of a site"),
        ]
    }

    /// The schema.
    public var data: DataValue {
        var definitions = SchemaDefinitions()
        let start = definitions.members(of: root, within: nil)
        return .object(
            [
                DataValue.Member("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
                DataValue.Member("$id", .text(name)),
                DataValue.Member("title", .text(title)),
                DataValue.Member("description", .text(root.summary.plain)),
            ] + start + [DataValue.Member("$defs", .object(definitions.members))]
        )
    }
}
