/// The files of `Templates`, carried inside the program.
///
/// SwiftPM embeds them through the link `Sources/Rendering/Templates`, under their bare names.
enum BuiltInTemplates {
    /// The text of each file by its path within `Templates`.
    static let files: [String: String] = [
        "assets/calculation.js": PackageResources.calculation_js,
        "assets/calculator.js": PackageResources.calculator_js,
        "assets/search.js": PackageResources.search_js,
        "assets/site.css": PackageResources.site_css,
        "assets/site.js": PackageResources.site_js,
        "assets/what-if.js": PackageResources.what_if_js,
        "layouts/page.mustache": PackageResources.page_mustache,
        "layouts/report.mustache": PackageResources.report_mustache,
        "partials/bars.mustache": PackageResources.bars_mustache,
        "partials/block.mustache": PackageResources.block_mustache,
        "partials/calculator.mustache": PackageResources.calculator_mustache,
        "partials/callout.mustache": PackageResources.callout_mustache,
        "partials/cell.mustache": PackageResources.cell_mustache,
        "partials/disclosure.mustache": PackageResources.disclosure_mustache,
        "partials/figure.mustache": PackageResources.figure_mustache,
        "partials/footer.mustache": PackageResources.footer_mustache,
        "partials/headline.mustache": PackageResources.headline_mustache,
        "partials/list.mustache": PackageResources.list_mustache,
        "partials/main.mustache": PackageResources.main_mustache,
        "partials/plot.mustache": PackageResources.plot_mustache,
        "partials/prose.mustache": PackageResources.prose_mustache,
        "partials/row.mustache": PackageResources.row_mustache,
        "partials/section.mustache": PackageResources.section_mustache,
        "partials/table.mustache": PackageResources.table_mustache,
        "partials/what-if.mustache": PackageResources.what_if_mustache,
    ]
    .mapValues { String(decoding: $0, as: UTF8.self) }
}
