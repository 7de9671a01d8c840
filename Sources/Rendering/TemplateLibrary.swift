public import Diagnostics
import Mustache

/// The templates and the stylesheet of a site.
public struct TemplateLibrary: Sendable {
    /// The stylesheet.
    public let stylesheet: String

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
        var sources = BuiltInTemplates.files.mapValues { text in
            TemplateFile(name: "", shownPath: "built-in template", text: text)
        }
        var diagnostics: [Diagnostic] = []
        for file in files {
            if sources[file.name] == nil {
                let nearest = nearestName(to: file.name, among: fileNames)
                diagnostics.append(
                    Diagnostic(
                        .warning,
                        code: "unused-template",
                        "no page uses this file",
                        inFile: file.shownPath,
                        help: nearest.map { "did you mean \($0)?" }
                    )
                )
            }
            sources[file.name] = file
        }
        let templates = sources.filter { $0.key.hasSuffix(".mustache") }
        diagnostics += TemplateLint(templates: templates).problems
        guard !diagnostics.containsErrors else { return (nil, diagnostics) }
        let parsed = templates.compactMapValues { try? MustacheTemplate(string: $0.text) }
        let named = Dictionary(
            parsed.map { (String($0.key.dropLast(".mustache".count)), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        let library = TemplateLibrary(
            stylesheet: sources["assets/site.css"]?.text ?? "",
            library: MustacheLibrary(templates: named)
        )
        return (library, diagnostics)
    }

    /// Renders a page.
    func render(_ view: View) -> String {
        library.render(view, withTemplate: "layouts/page") ?? ""
    }
}
