import Diagnostics
public import Scenarios

extension LoadedProject {
    /// The files that scenarios go on from and that are none of their own, by their paths.
    public var scenarioDefaults: [String: [UInt8]] {
        content.files.filter { ScenarioFiles.isShared($0.key) }
    }

    /// The files of price lists, by their paths.
    public var priceListFiles: [String: [UInt8]] {
        content.files.filter { $0.key.hasPrefix("prices/") }
    }

    /// The scenario of a text, as it would be read from a file of the project.
    ///
    /// - Parameters:
    ///   - text: The text of the file.
    ///   - id: The name of the file without its ending.
    /// - Returns: The scenario, or nil where the text has an error.
    public func scenario(of text: String, named id: String) -> Scenario? {
        let files = scenarioDefaults.merging(["scenarios/\(id).yaml": Array(text.utf8)]) { $1 }
        let loader = ScenarioLoader(
            catalog: catalog,
            settings: settings,
            services: ReadServices(declared: services, unusable: []),
            folder: SourceFolder(path: content.path, files: files),
            overrides: DriverOverrides()
        )
        return loader.scenario(id, reporting: DiagnosticLog()).scenario
    }

    /// A scenario with some numbers set, as a command line would set them.
    ///
    /// - Parameters:
    ///   - id: The scenario.
    ///   - settings: The numbers, such as `answers.output_tokens=400`.
    /// - Returns: The scenario, or nil where it cannot be so.
    public func scenario(_ id: String, setting settings: [String]) -> Scenario? {
        let log = DiagnosticLog()
        let loader = ScenarioLoader(
            catalog: catalog,
            settings: self.settings,
            services: ReadServices(declared: services, unusable: []),
            folder: content,
            overrides: DriverOverrides(settings, reporting: log)
        )
        let scenario = loader.scenario(id, reporting: log).scenario
        return log.errorCount == 0 ? scenario : nil
    }
}
