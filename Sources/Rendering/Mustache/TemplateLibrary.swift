public import Diagnostics
import Mustache

/// The templates, the stylesheet and the scripts of a site.
public struct TemplateLibrary: Sendable {
    /// The stylesheet.
    public let stylesheet: String

    /// The script of the pages that offer choices.
    public let script: String

    /// The script of every page, by which a reader finds others.
    public let searchScript: String

    /// The script with what the pages with an engine share.
    public let calculationScript: String

    /// The script of the pages on which a reader may change numbers.
    public let whatIfScript: String

    /// The script of the page on which a reader states a workload.
    public let calculatorScript: String

    private let library: MustacheLibrary

    /// The names of the files that make a site: what a project may override, one by one.
    public static var fileNames: [String] { BuiltInTemplates.files.keys.sorted() }

    /// The built-in templates, with a project's own in their places.
    ///
    /// - Parameter files: Files of `Templates` by their path there, with the path to show.
    /// - Returns: The library, or nil when the diagnostics hold an error.
    public static func load(
        overriding files: [TemplateFile]
    ) -> (library: TemplateLibrary?, diagnostics: [Diagnostic]) {
        var sources: [String: TemplateFile] = [:]
        for (name, text) in BuiltInTemplates.files {
            sources[name] = TemplateFile(name: name, shownPath: "built-in \(name)", text: text)
        }
        for file in files { sources[file.name] = file }
        let templates = sources.filter { $0.key.hasSuffix(TemplateLint.ending) }
        let lint = TemplateLint(templates)
        guard lint.problems.isEmpty else { return (nil, lint.problems) }
        let known = lint.used.union(fileNames)
        let unused = files.filter { !known.contains($0.name) }.map(unusedFile)
        var library = MustacheLibrary()
        for (name, file) in templates {
            guard let template = try? MustacheTemplate(string: withoutEscaping + file.text)
            else { continue }
            library.register(template, named: String(name.dropLast(TemplateLint.ending.count)))
        }
        let assets = TemplateLibrary(
            stylesheet: sources["assets/site.css"]?.text ?? "",
            script: sources["assets/site.js"]?.text ?? "",
            searchScript: sources["assets/search.js"]?.text ?? "",
            calculationScript: sources["assets/calculation.js"]?.text ?? "",
            whatIfScript: sources["assets/what-if.js"]?.text ?? "",
            calculatorScript: sources["assets/calculator.js"]?.text ?? "",
            library: library
        )
        return (assets, unused)
    }

    /// Tells Mustache to leave values as they are: views hold HTML already.
    private static let withoutEscaping = "{{% CONTENT_TYPE:TEXT}}\n"

    private static func unusedFile(_ file: TemplateFile) -> Diagnostic {
        let nearest = nearestName(to: file.name, among: fileNames)
        return Diagnostic(
            .warning,
            code: "unused-template",
            "no page uses this file",
            inFile: file.shownPath,
            help: nearest.map { "did you mean \($0)?" }
                ?? "give it the name of a file of Ratebook's templates, or remove it"
        )
    }

    /// The template of a page of the site.
    static let layout = "layouts/page"

    /// The template of a page that is sent on its own.
    static let reportLayout = "layouts/report"

    /// Renders a page with a layout.
    func render(_ view: View, with layout: String) -> String {
        library.render(view, withTemplate: layout) ?? ""
    }
}
