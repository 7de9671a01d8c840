import Catalog
import Scenarios
import YAMLReading

/// Reads the services that a scenario uses beside models and knowledge bases.
struct ServicesReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader
    let volumes: WorkVolumeReader

    /// The services that files declare.
    let services: ReadServices

    /// Where requests may be served when a model of a list does not say.
    let scope: Choice<Scope>?

    /// The services that the file names; nil where it names one whose declaration cannot be used.
    func services(in root: MappingReader) -> Services? {
        let automation = root.mapping("data_automation")
            .flatMap { dataAutomation($0, allNumbers.numbers(of: "data_automation")) }
        let reader = ServiceUseReader(
            allNumbers: allNumbers,
            choices: choices,
            volumes: volumes,
            scope: scope
        )
        let uses = services.declared.ids.compactMap { id in
            root.mapping(id).flatMap { body in
                services.declared[id].flatMap { reader.use(of: $0, body) }
            }
        }
        let unusable = services.unusable.compactMap { root.mapping($0) }
        for section in unusable { section.ignoreRest() }
        guard unusable.isEmpty else { return nil }
        return Services(
            dataAutomation: automation,
            uses: uses,
            of: services.declared
        )
    }

    private func dataAutomation(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> DataAutomation? {
        let kind = body.choice("output", of: DataAutomation.OutputKind.self) ?? .standard
        let fields = kind == .custom ? numbers.assumption(.fields, in: body) : nil
        let pages = numbers.assumption(.automatedPages, in: body)
        let images = numbers.assumption(.automatedImages, in: body)
        let audio = numbers.assumption(.automatedAudio, in: body)
        let video = numbers.assumption(.automatedVideo, in: body)
        guard let pages, let images, let audio, let video else { return nil }
        return DataAutomation(
            output: fields.map { .custom(fields: $0) } ?? .standard,
            pages: pages,
            images: images,
            audioMinutes: audio,
            videoMinutes: video
        )
    }
}
