/// The JSON Schemas of the contracts that programs read, carried inside the program.
///
/// SwiftPM embeds the files of the folder `Schemas`.
public enum ContractSchemas {
    /// A schema as a file.
    public struct File: Sendable {
        /// The name of the file, such as `catalog.schema.json`.
        public let name: String

        /// Its text.
        public let text: String
    }

    /// The schemas in order of their names.
    public static var files: [File] {
        let files: KeyValuePairs = [
            "actuals": PackageResources.actuals_schema_json,
            "audit": PackageResources.audit_schema_json,
            "bill": PackageResources.bill_schema_json,
            "break-even": PackageResources.break_even_schema_json,
            "calculator": PackageResources.calculator_schema_json,
            "calibration": PackageResources.calibration_schema_json,
            "catalog": PackageResources.catalog_schema_json,
            "changes": PackageResources.changes_schema_json,
            "claims": PackageResources.claims_schema_json,
            "comparison": PackageResources.comparison_schema_json,
            "diagnostics": PackageResources.diagnostics_schema_json,
            "diff": PackageResources.diff_schema_json,
            "estimate": PackageResources.estimate_schema_json,
            "gaps": PackageResources.gaps_schema_json,
            "group": PackageResources.group_schema_json,
            "import": PackageResources.import_schema_json,
            "methodology": PackageResources.methodology_schema_json,
            "offering": PackageResources.offering_schema_json,
            "page": PackageResources.page_schema_json,
            "portfolio": PackageResources.portfolio_schema_json,
            "price": PackageResources.price_schema_json,
            "price-lists": PackageResources.price_lists_schema_json,
            "prices": PackageResources.prices_schema_json,
            "prices-diff": PackageResources.prices_diff_schema_json,
            "rates": PackageResources.rates_schema_json,
            "reference": PackageResources.reference_schema_json,
            "release": PackageResources.release_schema_json,
            "search": PackageResources.search_schema_json,
            "usage": PackageResources.usage_schema_json,
        ]
        return files.map { name, bytes in
            File(name: name + ".schema.json", text: String(decoding: bytes, as: UTF8.self))
        }
    }
}
