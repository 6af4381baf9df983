import { personalKind } from "../../src/sheet/personalKind";

test.each([
  ["email", "E-Mail, Customer e-mail, EmailAddress, Correu electrònic, Имейл, 이메일, Posta elettronica, Пошта, Эл. почта, Correo electrónico, Mailadresse, Courriel"],
  ["phone", "Phone, Mobile no., Telèfon, Телефон, 휴대폰 번호, Cellulare, Ұялы телефон, Моб. тел., Móvil, Handynummer, Téléphone portable"],
  ["birthday", "Date of birth, Birthday, Data de naixement, Дата на раждане, 생년월일, Data di nascita, Туған күні, Дата рождения, Fecha de nacimiento, Geburtsdatum, Date de naissance"],
  ["address", "Address, Ship-to street, Adreça, Адрес, 주소, Indirizzo, Мекенжайы, Почтовый индекс, Dirección, Anschrift, Lieferadresse, Adresse de livraison"],
  ["contact", "Contact, Contact person, Persona de contacte, Лице за контакт, 담당자, Referente, Байланыс тұлғасы, Контактное лицо, Persona de contacto, Ansprechpartnerin, Interlocuteur"],
  ["colleague", "Account manager, Managed by, Sales rep, Owner, Мениджър, Responsabile, Менеджер, Vendedor, Kundenbetreuer, Vendeur"],
  ["identity", "Passport No, DNI, ЕГН, 주민등록번호, Codice fiscale, ЖСН, СНИЛС, Pasaporte, Personalausweis, Numéro de sécurité sociale, IBAN"],
])("%s is told in ten languages", (kind, headings) => {
  const others = headings.split(", ").filter((heading) => personalKind(heading) !== kind);
  expect(others).toEqual([]);
}); // prettier-ignore

test.each([
  "", "Client", "Customer ID", "Amount", "Order date", "Last contact date", "Quantity", "Product", "Region", "Kunde", "Umsatz",
  "Cliente", "Importe", "Клиент", "Сумма", "고객", "금액", "Segment", "Status", "Next step",
])("%j tells nothing of a person", (heading) => {
  expect(personalKind(heading)).toBeNull();
}); // prettier-ignore

test("a long text is no heading", () => {
  expect(personalKind("Please send the offer to the e-mail address that our contact person gave")).toBeNull();
}); // prettier-ignore
