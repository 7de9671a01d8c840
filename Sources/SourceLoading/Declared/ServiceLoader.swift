import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the services that the files of a folder declare, one each.
struct ServiceLoader {
    /// Where they stand, in a catalog and in a project.
    static let folder = "services/"

    /// Where a project may declare a service: in its catalog, or of its own.
    static func files(declaring id: String) -> [String] {
        ["catalog/", ""].map { $0 + file(declaring: id) }
    }

    private static func file(declaring id: String) -> String {
        folder + id.split(separator: "_").joined(separator: "-") + ".yaml"
    }

    /// The catalog, by which names and rates are checked; nil for no check.
    let catalog: RateCatalog?

    let log: DiagnosticLog

    /// The services of a folder.
    ///
    /// - Parameters:
    ///   - folder: What the folder `services` stands in.
    ///   - taken: Names that mean other services.
    /// - Returns: The services, and the names of those that cannot be used.
    func services(in folder: SourceFolder, besides taken: [String] = []) -> ReadServices {
        var (declared, unusable): ([ServiceDeclaration], [String]) = ([], [])
        for name in folder.names where name.hasPrefix(Self.folder) {
            guard let id = id(of: name, in: folder, besides: taken) else { continue }
            if let service = service(id, in: name, of: folder) {
                declared.append(service)
            } else {
                unusable.append(id)
            }
        }
        return ReadServices(declared: DeclaredServices(declared), unusable: unusable)
    }

    /// The services of a folder that is known to have no problem; each is read when it is asked for.
    static func sound(in folder: SourceFolder) -> ReadServices {
        let ids = folder.names.filter { $0.hasPrefix(Self.folder) }
            .map { id(ofStem: $0.dropFirst(Self.folder.count).prefix { $0 != "." }) }
        let declared = DeclaredServices(of: ids) { id in
            ServiceLoader(catalog: nil, log: DiagnosticLog())
                .service(id, in: file(declaring: id), of: folder)
        }
        return ReadServices(declared: declared, unusable: [])
    }

    private static func id(ofStem stem: Substring) -> String {
        stem.split(separator: "-").joined(separator: "_")
    }

    private func service(
        _ id: String,
        in name: String,
        of folder: SourceFolder
    ) -> ServiceDeclaration? {
        let before = log.errorCount
        guard let file = folder.file(name, reporting: log),
            let root = YAMLReader.mapping(in: file, reporting: log)
        else { return nil }
        let service = ServiceReader(catalog: catalog, log: log).service(id, in: root)
        root.finish()
        return log.errorCount == before ? service : nil
    }

    /// The id of a file; nil, with a diagnostic, for a name that cannot be one.
    private func id(
        of name: String,
        in folder: SourceFolder,
        besides taken: [String]
    ) -> String? {
        let stem = name.dropFirst(Self.folder.count).prefix { $0 != "." }
        guard name == "\(Self.folder)\(stem).yaml", SourceNames.isValid(String(stem), joiner: "-")
        else {
            log.error(
                "bad-file-name",
                "the file cannot declare a service",
                inFile: folder.shownPath(of: name),
                help: "put it directly into \(folder.shownPath(of: Self.folder)) with a name of "
                    + "lower-case letters, digits and hyphens that ends in .yaml"
            )
            return nil
        }
        let id = Self.id(ofStem: stem)
        let keys = MappingDeclaration.scenario(with: []).keys.map(\.name)
        guard !taken.contains(id), !keys.contains(id) else {
            log.error(
                "bad-file-name",
                "\(id) means something else in a scenario",
                inFile: folder.shownPath(of: name),
                help: "give the file another name"
            )
            return nil
        }
        return id
    }
}
