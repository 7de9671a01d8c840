import ArgumentParser
import Foundation
import SiteGeneration

extension CompletionKind {
    /// The scenarios of the project.
    static var scenario: CompletionKind {
        .custom { words, _, _ in ProjectOptions(completing: words).scenarioNames }
    }

    /// What the catalog of the project sells.
    static var offering: CompletionKind { names(\.offeringNames) }

    /// The regions that the catalog of the project knows.
    static var region: CompletionKind { names(\.regionNames) }

    /// The releases of the catalog of the project.
    static var release: CompletionKind { names(\.releaseNames) }

    private static func names(
        _ names: @Sendable @escaping (CatalogProject) -> [String]
    ) -> CompletionKind {
        .custom { words, _, _ in
            let folder = try? ProjectOptions(completing: words).projectFolder()
            let project = CatalogProject.load(CatalogRequest(project: folder)).project
            return project.map(names) ?? []
        }
    }
}

extension ProjectOptions {
    /// The options of a command line that is not finished: only which project it is about.
    init(completing words: [String]) {
        self.init()
        let marked = words.last { $0.hasPrefix("--project=") }?.dropFirst("--project=".count)
        let behind = words.lastIndex(of: "--project").map(words.index(after:))
            .flatMap { words.indices.contains($0) ? words[$0] : nil }
        project = marked.map(String.init) ?? behind
        catalog = nil
        asOf = nil
        diagnostics = .text
    }

    /// The names of the scenarios of the project, in order; none where there is no project.
    fileprivate var scenarioNames: [String] {
        guard let folder = try? projectFolder() else { return [] }
        let scenarios = URL(filePath: folder).appending(path: "Content/scenarios").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: scenarios)) ?? [])
            .filter { $0.hasSuffix(".yaml") }
            .map { String($0.dropLast(".yaml".count)) }
            .sorted()
    }
}
