// Generated from layout.mjml by "npm run build:layout". Do not edit.
export const layoutSource = String.raw`<!doctype html>
<html lang="{{lang}}" dir="{{dir}}" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{subject}}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { color: inherit; }
.box table { border-collapse: separate !important; }
.copy p { margin: 0 0 16px; }
@media only screen and (max-width: 479px) {
.pad { padding-left: 20px !important; padding-right: 20px !important; }
.heading h1 { font-size: 24px !important; line-height: 30px !important; }
.card > table > tbody > tr > td { padding-top: 28px !important; }
}
@media (prefers-color-scheme: dark) {
.page, .page div[role="article"] { background: #111315 !important; }
.card { background: #1c1f22 !important; }
.card table { background: transparent !important; }
.ink, .ink div, .ink td, .ink a { color: #eceef0 !important; }
.soft, .ink .soft, .soft div, .soft td, .soft a { color: #a9b0b7 !important; }
.rule { border-color: #34393e !important; }
.tile { background: #2a2f34 !important; color: #a9b0b7 !important; }
.offer { background: #262b22 !important; border-color: #6f8a57 !important; }
.button table td, .button a { background: {{colors.dark_button}} !important; color: {{colors.dark_button_text}} !important; }
}
[data-ogsc] .ink, [data-ogsc] .ink div, [data-ogsc] .ink td { color: #eceef0 !important; }
[data-ogsc] .soft, [data-ogsc] .soft div, [data-ogsc] .soft td { color: #a9b0b7 !important; }
</style>
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, url=no">
</head>
<body  class="page" style="word-spacing:normal;background-color:#f3f4f5;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{preheader}}&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;&#8199;&#847;&zwnj;</div>
<div
aria-label="{{subject}}" aria-roledescription="email" role="article" lang="{{lang}}" dir="{{dir}}" style="word-spacing:normal;background-color:#f3f4f5;"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:32px 0 20px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" class="ink" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:20px;font-weight:700;line-height:28px;text-align:center;color:#1f2328;"
>{{#if shop.url}}<a href="{{shop.url}}" style="color:inherit;text-decoration:none;">{{/if}}{{#if shop.logo}}<img src="{{shop.logo}}" alt="{{shop.name}}" height="40" style="display:inline-block;height:40px;width:auto;max-width:240px;object-fit:contain;border:0;vertical-align:middle;">{{else}}{{shop.name}}{{/if}}{{#if shop.url}}</a>{{/if}}</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;border-radius:14px;overflow:hidden;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;"
>
<tbody>
<tr>
<td
style="border-radius:14px;direction:{{@root.dir}};font-size:0px;padding:36px 0;text-align:center;"
>
{{blocks}}
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:24px 0 40px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" class="pad soft" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:13px;line-height:20px;text-align:center;color:#5b646d;"
>{{#if footer}}
{{footer}}
{{/if}}
{{#if support.email}}<p style="margin:0 0 12px;">{{phrases.questions}} <a href="mailto:{{support.email}}" style="color:inherit;">{{support.email}}</a></p>{{/if}}
<p style="margin:0 0 12px;">{{phrases.reason}}</p>
<p style="margin:0 0 12px;">{{shop.name}}, {{postal_address}}</p>
<p style="margin:0;">{{#if links.unsubscribe}}<a href="{{links.unsubscribe}}" style="color:inherit;text-decoration:underline;">{{phrases.unsubscribe}}</a>{{/if}}{{#if links.preferences}}{{#if phrases.preferences}} &nbsp;·&nbsp; <a href="{{links.preferences}}" style="color:inherit;text-decoration:underline;">{{phrases.preferences}}</a>{{/if}}{{/if}}</p></div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`

export const blockSources = {
heading: String.raw`<tr>
<td
align="{{@root.start}}" class="pad ink heading" style="font-size:0px;padding:0 32px;padding-bottom:16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:28px;font-weight:700;line-height:36px;text-align:{{@root.start}};color:#1f2328;"
><h1 style="margin:0;font-size:28px;line-height:36px;font-weight:700;">{{text}}</h1></div>
</td>
</tr>`,
heading_after: String.raw`<tr>
<td
align="{{@root.start}}" class="pad ink heading" style="font-size:0px;padding:0 32px;padding-top:28px;padding-bottom:16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:28px;font-weight:700;line-height:36px;text-align:{{@root.start}};color:#1f2328;"
><h1 style="margin:0;font-size:28px;line-height:36px;font-weight:700;">{{text}}</h1></div>
</td>
</tr>`,
subheading: String.raw`<tr>
<td
align="{{@root.start}}" class="pad ink" style="font-size:0px;padding:0 32px;padding-top:8px;padding-bottom:12px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:20px;font-weight:700;line-height:28px;text-align:{{@root.start}};color:#1f2328;"
><h2 style="margin:0;font-size:20px;line-height:28px;font-weight:700;">{{text}}</h2></div>
</td>
</tr>`,
subheading_after: String.raw`<tr>
<td
align="{{@root.start}}" class="pad ink" style="font-size:0px;padding:0 32px;padding-top:28px;padding-bottom:12px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:20px;font-weight:700;line-height:28px;text-align:{{@root.start}};color:#1f2328;"
><h2 style="margin:0;font-size:20px;line-height:28px;font-weight:700;">{{text}}</h2></div>
</td>
</tr>`,
text: String.raw`<tr>
<td
align="{{@root.start}}" class="pad ink copy" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:26px;text-align:{{@root.start}};color:#1f2328;"
>{{html}}</div>
</td>
</tr>`,
text_after: String.raw`<tr>
<td
align="{{@root.start}}" class="pad ink copy" style="font-size:0px;padding:0 32px;padding-top:28px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:26px;text-align:{{@root.start}};color:#1f2328;"
>{{html}}</div>
</td>
</tr>`,
small: String.raw`<tr>
<td
align="{{@root.start}}" class="pad soft copy" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:14px;line-height:22px;text-align:{{@root.start}};color:#5b646d;"
>{{html}}</div>
</td>
</tr>`,
small_after: String.raw`<tr>
<td
align="{{@root.start}}" class="pad soft copy" style="font-size:0px;padding:0 32px;padding-top:28px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:14px;line-height:22px;text-align:{{@root.start}};color:#5b646d;"
>{{html}}</div>
</td>
</tr>`,
copy: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
{{rows}}
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
offer: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="{{@root.start}}" class="pad box" style="font-size:0px;padding:0 32px;padding-top:8px;padding-bottom:16px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#1f2328;font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;table-layout:auto;width:100%;border:none;"
>
<tr>
<td class="offer ink" align="center" style="background:#f3f7ee;border:1px dashed #7f9b66;border-radius:10px;padding:18px 16px;text-align:center;">
<div style="font-size:20px;line-height:28px;font-weight:700;">{{title}}</div>
{{#if savings}}<div style="font-size:16px;line-height:24px;padding-top:4px;">{{savings}}</div>{{/if}}
<div class="soft" style="font-size:14px;line-height:20px;color:#5b646d;padding-top:10px;">{{phrases.your_code}}</div>
<div dir="ltr" style="font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:20px;line-height:30px;font-weight:700;letter-spacing:1px;word-break:break-all;">{{incentive.code}}</div>
<div style="font-size:14px;line-height:20px;padding-top:10px;font-weight:600;">{{incentive.deadline}}</div>
<div class="soft" style="font-size:14px;line-height:20px;color:#5b646d;">{{phrases.applied}}</div>
</td>
</tr>
</table>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
button: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" class="pad button" style="font-size:0px;padding:8px 32px 28px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;width:100%;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="{{@root.colors.button}}" role="presentation" style="border:none;border-radius:10px;cursor:auto;mso-padding-alt:16px 24px;background:{{@root.colors.button}};" valign="middle"
>
<a
href="{{href}}" style="display:inline-block;background:{{@root.colors.button}};color:{{@root.colors.button_text}};font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;font-weight:600;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:16px 24px;mso-padding-alt:0px;border-radius:10px;" target="_blank"
>
{{label}}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
button_after: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" class="pad button" style="font-size:0px;padding:28px 32px 0;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;width:100%;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="{{@root.colors.button}}" role="presentation" style="border:none;border-radius:10px;cursor:auto;mso-padding-alt:16px 24px;background:{{@root.colors.button}};" valign="middle"
>
<a
href="{{href}}" style="display:inline-block;background:{{@root.colors.button}};color:{{@root.colors.button_text}};font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;font-weight:600;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:16px 24px;mso-padding-alt:0px;border-radius:10px;" target="_blank"
>
{{label}}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
cart_items: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="{{@root.start}}" class="pad" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#1f2328;font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;table-layout:auto;width:100%;border:none;"
>
{{#each items}}
{{#if @root.pictures}}
<tr>
<td class="rule" width="88" valign="top" style="width:88px;padding:16px 0;border-top:1px solid #e3e6e8;">
{{#if @root.links.restore}}<a href="{{@root.links.restore}}" target="_blank" style="color:inherit;text-decoration:none;">{{/if}}{{#if thumbnail}}<img class="tile" src="{{thumbnail}}" alt="{{title}}" width="72" style="display:block;width:72px;height:72px;object-fit:cover;overflow:hidden;border:0;border-radius:8px;background:#eef0f2;color:#5b646d;font-size:11px;line-height:14px;">{{else}}<div class="tile" style="width:72px;height:72px;border-radius:8px;background:#eef0f2;color:#5b646d;font-size:26px;line-height:72px;text-align:center;font-weight:600;" aria-hidden="true">{{initial}}</div>{{/if}}{{#if @root.links.restore}}</a>{{/if}}
</td>
{{/if}}
<td class="rule ink" align="{{@root.start}}" valign="top" style="padding:16px 0;border-top:1px solid #e3e6e8;text-align:{{@root.start}};word-break:break-word;">
<div dir="auto" style="font-weight:600;">{{#if @root.links.restore}}<a href="{{@root.links.restore}}" target="_blank" style="color:inherit;text-decoration:none;">{{title}}</a>{{else}}{{title}}{{/if}}</div>
{{#if variant_title}}<div class="soft" dir="auto" style="font-size:14px;line-height:20px;color:#5b646d;">{{variant_title}}</div>{{/if}}
{{#each details}}<div class="soft" dir="auto" style="font-size:14px;line-height:20px;color:#5b646d;">{{this}}</div>{{/each}}
<div class="soft" style="font-size:14px;line-height:20px;color:#5b646d;">{{../phrases.quantity}}: {{quantity}}</div>
</td>
<td class="rule ink" align="right" valign="top" style="padding:16px 0;padding-{{../start}}:12px;border-top:1px solid #e3e6e8;text-align:{{../end}};white-space:nowrap;font-weight:600;">{{total}}</td>
</tr>
{{/each}}
{{#if more}}
<tr>
<td class="rule soft" colspan="{{@root.columns}}" style="padding:12px 0;border-top:1px solid #e3e6e8;color:#5b646d;font-size:14px;">{{more}}</td>
</tr>
{{/if}}
{{#if cart.subtotal}}
<tr>
<td class="rule ink" colspan="{{@root.columns_before}}" align="{{@root.start}}" style="padding:16px 0 0;border-top:2px solid #e3e6e8;text-align:{{@root.start}};font-weight:700;font-size:18px;">{{phrases.subtotal}}</td>
<td class="rule ink" align="right" style="padding:16px 0 0;border-top:2px solid #e3e6e8;text-align:{{end}};font-weight:700;font-size:18px;white-space:nowrap;">{{cart.subtotal}}</td>
</tr>
{{#if cart.note}}
<tr>
<td class="soft" colspan="{{@root.columns}}" align="right" style="padding:4px 0 0;color:#5b646d;font-size:13px;line-height:20px;text-align:{{end}};">{{cart.note}}</td>
</tr>
{{/if}}
{{/if}}
</table>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
cart_items_compact: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="{{@root.start}}" class="pad" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#1f2328;font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;table-layout:auto;width:100%;border:none;"
>
{{#each items}}
<tr>
{{#if @root.pictures}}
<td class="rule" width="52" valign="middle" style="width:52px;padding:8px 0;border-top:1px solid #e3e6e8;">
{{#if @root.links.restore}}<a href="{{@root.links.restore}}" target="_blank" style="color:inherit;text-decoration:none;">{{/if}}{{#if thumbnail}}<img class="tile" src="{{thumbnail}}" alt="" width="40" style="display:block;width:40px;height:40px;object-fit:cover;overflow:hidden;border:0;border-radius:6px;background:#eef0f2;">{{else}}<div class="tile" style="width:40px;height:40px;border-radius:6px;background:#eef0f2;color:#5b646d;font-size:16px;line-height:40px;text-align:center;font-weight:600;" aria-hidden="true">{{initial}}</div>{{/if}}{{#if @root.links.restore}}</a>{{/if}}
</td>
{{/if}}
<td class="rule ink" align="{{@root.start}}" valign="middle" style="padding:8px 0;border-top:1px solid #e3e6e8;text-align:{{@root.start}};word-break:break-word;">
{{quantity}} × <span dir="auto">{{#if @root.links.restore}}<a href="{{@root.links.restore}}" target="_blank" style="color:inherit;text-decoration:none;">{{title}}</a>{{else}}{{title}}{{/if}}</span>{{#if variant_title}} <span class="soft" dir="auto" style="color:#5b646d;">{{variant_title}}</span>{{/if}}
</td>
<td class="rule ink" align="right" valign="middle" style="padding:8px 0;padding-{{../start}}:12px;border-top:1px solid #e3e6e8;text-align:{{../end}};white-space:nowrap;">{{total}}</td>
</tr>
{{/each}}
{{#if more}}
<tr>
<td class="rule soft" colspan="{{@root.columns}}" style="padding:12px 0;border-top:1px solid #e3e6e8;color:#5b646d;font-size:14px;">{{more}}</td>
</tr>
{{/if}}
{{#if cart.subtotal}}
<tr>
<td class="rule ink" colspan="{{@root.columns_before}}" align="{{@root.start}}" style="padding:16px 0 0;border-top:2px solid #e3e6e8;text-align:{{@root.start}};font-weight:700;font-size:18px;">{{phrases.subtotal}}</td>
<td class="rule ink" align="right" style="padding:16px 0 0;border-top:2px solid #e3e6e8;text-align:{{end}};font-weight:700;font-size:18px;white-space:nowrap;">{{cart.subtotal}}</td>
</tr>
{{#if cart.note}}
<tr>
<td class="soft" colspan="{{@root.columns}}" align="right" style="padding:4px 0 0;color:#5b646d;font-size:13px;line-height:20px;text-align:{{end}};">{{cart.note}}</td>
</tr>
{{/if}}
{{/if}}
</table>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
countdown: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" class="pad ink" style="font-size:0px;padding:0 32px;padding-top:8px;padding-bottom:20px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:26px;text-align:center;color:#1f2328;"
>{{#if label}}<div style="font-size:16px;line-height:24px;">{{label}}</div>{{/if}}
{{#if picture}}<img class="tile" src="{{picture}}" alt="{{deadline}}" width="280" style="display:inline-block;width:280px;max-width:100%;height:auto;border:0;border-radius:10px;margin-top:6px;font-size:16px;line-height:24px;">{{else}}<div style="font-size:20px;line-height:28px;font-weight:700;">{{deadline}}</div>{{/if}}</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
image: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" class="pad soft" style="font-size:0px;padding:0 32px;padding-top:8px;padding-bottom:20px;word-break:break-word;"
>
<div
style="font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:26px;text-align:center;color:#1f2328;"
>{{#if href}}<a href="{{href}}" target="_blank" style="color:inherit;text-decoration:none;">{{/if}}<img src="{{src}}" alt="{{alt}}" width="{{width}}" style="display:inline-block;width:100%;max-width:{{width}}px;height:auto;border:0;border-radius:10px;font-size:14px;line-height:20px;">{{#if href}}</a>{{/if}}</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
divider: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="{{@root.start}}" class="pad" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#1f2328;font-family:-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;table-layout:auto;width:100%;border:none;"
>
<tr>
<td style="padding:20px 0;font-size:0;line-height:0;"><div class="rule" style="border-top:1px solid #e3e6e8;font-size:0;line-height:0;">&nbsp;</div></td>
</tr>
</table>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
space: String.raw`<!--[if mso | IE]><tr><td class="" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:{{@root.dir}};font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:{{@root.start}};direction:{{@root.dir}};display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr><td style="font-size:0;line-height:{{size}}px;height:{{size}}px;">&nbsp;</td></tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr><![endif]-->`,
open: String.raw`<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0">`,
close: String.raw`<!--[if mso | IE]></table><![endif]-->`,
}
