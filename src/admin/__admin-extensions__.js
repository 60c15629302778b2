
      // Auto-generated index file for Medusa Admin UI extensions
    import WidgetComponent0, { config as WidgetConfig0 } from "/work/wt/widgets/src/admin/widgets/customer-list-audiences.tsx"
import WidgetComponent1, { config as WidgetConfig1 } from "/work/wt/widgets/src/admin/widgets/customer-recovery.tsx"
import WidgetComponent2, { config as WidgetConfig2 } from "/work/wt/widgets/src/admin/widgets/order-list-month.tsx"
import WidgetComponent3, { config as WidgetConfig3 } from "/work/wt/widgets/src/admin/widgets/order-recovery.tsx"
import WidgetComponent4, { config as WidgetConfig4 } from "/work/wt/widgets/src/admin/widgets/promotion-code.tsx"
import WidgetComponent5, { config as WidgetConfig5 } from "/work/wt/widgets/src/admin/widgets/promotion-list-codes.tsx"

const widgetModule = { widgets: [
  {
    Component: WidgetComponent0,
    zone: ["customer.list.before"],
    widgetId: "cart-recovery-audiences"
},
{
    Component: WidgetComponent1,
    zone: ["customer.details.side.after"],
    widgetId: "cart-recovery-customer"
},
{
    Component: WidgetComponent2,
    zone: ["order.list.before"],
    widgetId: "cart-recovery-month"
},
{
    Component: WidgetComponent3,
    zone: ["order.details.side.after"],
    widgetId: "cart-recovery-order"
},
{
    Component: WidgetComponent4,
    zone: ["promotion.details.side.after"],
    widgetId: "cart-recovery-promotion"
},
{
    Component: WidgetComponent5,
    zone: ["promotion.list.before"],
    widgetId: "cart-recovery-codes"
}
] }
    import RouteComponent0, { handle as handle0, config as HandleConfig0 } from "/work/wt/widgets/src/admin/routes/cart-recovery/page.tsx"
import RouteComponent1, { handle as handle1, config as HandleConfig1 } from "/work/wt/widgets/src/admin/routes/cart-recovery/audiences/page.tsx"
import RouteComponent2, { handle as handle2, config as HandleConfig2 } from "/work/wt/widgets/src/admin/routes/cart-recovery/blocked/page.tsx"
import RouteComponent3, { handle as handle3, config as HandleConfig3 } from "/work/wt/widgets/src/admin/routes/cart-recovery/carts/page.tsx"
import RouteComponent4, { handle as handle4, config as HandleConfig4 } from "/work/wt/widgets/src/admin/routes/cart-recovery/consent/page.tsx"
import RouteComponent5, { handle as handle5 } from "/work/wt/widgets/src/admin/routes/cart-recovery/codes/page.tsx"
import RouteComponent6, { handle as handle6, config as HandleConfig6 } from "/work/wt/widgets/src/admin/routes/settings/cart-recovery/page.tsx"
import RouteComponent7, { handle as handle7 } from "/work/wt/widgets/src/admin/routes/cart-recovery/audiences/[id]/page.tsx"
import RouteComponent8, { handle as handle8, config as HandleConfig8 } from "/work/wt/widgets/src/admin/routes/cart-recovery/segments/page.tsx"
import RouteComponent9, { handle as handle9 } from "/work/wt/widgets/src/admin/routes/cart-recovery/audiences/new/page.tsx"
import RouteComponent10, { handle as handle10, config as HandleConfig10 } from "/work/wt/widgets/src/admin/routes/cart-recovery/problems/page.tsx"
import RouteComponent11, { handle as handle11 } from "/work/wt/widgets/src/admin/routes/cart-recovery/carts/[id]/page.tsx"
import RouteComponent12, { handle as handle12 } from "/work/wt/widgets/src/admin/routes/cart-recovery/audiences/[id]/edit/page.tsx"
import RouteComponent13, { handle as handle13 } from "/work/wt/widgets/src/admin/routes/settings/cart-recovery/webhooks/[provider]/page.tsx"

const routeModule = { routes: [
    {
    Component: RouteComponent0,
    path: "/cart-recovery",
    handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs, ...handle0 }
  },
{
    Component: RouteComponent1,
    path: "/cart-recovery/audiences",
    handle: { label: HandleConfig1.label, translationNs: HandleConfig1.translationNs, ...handle1 }
  },
{
    Component: RouteComponent2,
    path: "/cart-recovery/blocked",
    handle: { label: HandleConfig2.label, translationNs: HandleConfig2.translationNs, ...handle2 }
  },
{
    Component: RouteComponent3,
    path: "/cart-recovery/carts",
    handle: { label: HandleConfig3.label, translationNs: HandleConfig3.translationNs, ...handle3 }
  },
{
    Component: RouteComponent4,
    path: "/cart-recovery/consent",
    handle: { label: HandleConfig4.label, translationNs: HandleConfig4.translationNs, ...handle4 }
  },
{
    Component: RouteComponent5,
    path: "/cart-recovery/codes",
    handle: handle5
  },
{
    Component: RouteComponent6,
    path: "/settings/cart-recovery",
    handle: { label: HandleConfig6.label, translationNs: HandleConfig6.translationNs, ...handle6 }
  },
{
    Component: RouteComponent7,
    path: "/cart-recovery/audiences/:id",
    handle: handle7
  },
{
    Component: RouteComponent8,
    path: "/cart-recovery/segments",
    handle: { label: HandleConfig8.label, translationNs: HandleConfig8.translationNs, ...handle8 }
  },
{
    Component: RouteComponent9,
    path: "/cart-recovery/audiences/new",
    handle: handle9
  },
{
    Component: RouteComponent10,
    path: "/cart-recovery/problems",
    handle: { label: HandleConfig10.label, translationNs: HandleConfig10.translationNs, ...handle10 }
  },
{
    Component: RouteComponent11,
    path: "/cart-recovery/carts/:id",
    handle: handle11
  },
{
    Component: RouteComponent12,
    path: "/cart-recovery/audiences/:id/edit",
    handle: handle12
  },
{
    Component: RouteComponent13,
    path: "/settings/cart-recovery/webhooks/:provider",
    handle: handle13
  }
]
 }
    import { config as RouteConfig0 } from "/work/wt/widgets/src/admin/routes/cart-recovery/page.tsx"
import { config as RouteConfig1 } from "/work/wt/widgets/src/admin/routes/cart-recovery/audiences/page.tsx"
import { config as RouteConfig2 } from "/work/wt/widgets/src/admin/routes/cart-recovery/blocked/page.tsx"
import { config as RouteConfig3 } from "/work/wt/widgets/src/admin/routes/cart-recovery/carts/page.tsx"
import { config as RouteConfig5 } from "/work/wt/widgets/src/admin/routes/cart-recovery/consent/page.tsx"
import { config as RouteConfig6 } from "/work/wt/widgets/src/admin/routes/cart-recovery/problems/page.tsx"
import { config as RouteConfig7 } from "/work/wt/widgets/src/admin/routes/cart-recovery/segments/page.tsx"
import { config as RouteConfig8 } from "/work/wt/widgets/src/admin/routes/settings/cart-recovery/page.tsx"

const menuItemModule = { menuItems: [
    {
    label: RouteConfig0.label,
    icon: RouteConfig0.icon,
    path: "/cart-recovery",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig0.translationNs
  },
{
    label: RouteConfig1.label,
    icon: undefined,
    path: "/cart-recovery/audiences",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig1.translationNs
  },
{
    label: RouteConfig2.label,
    icon: undefined,
    path: "/cart-recovery/blocked",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig2.translationNs
  },
{
    label: RouteConfig3.label,
    icon: undefined,
    path: "/cart-recovery/carts",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig3.translationNs
  },
{
    label: RouteConfig5.label,
    icon: undefined,
    path: "/cart-recovery/consent",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig5.translationNs
  },
{
    label: RouteConfig6.label,
    icon: undefined,
    path: "/cart-recovery/problems",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig6.translationNs
  },
{
    label: RouteConfig7.label,
    icon: undefined,
    path: "/cart-recovery/segments",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig7.translationNs
  },
{
    label: RouteConfig8.label,
    icon: undefined,
    path: "/settings/cart-recovery",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig8.translationNs
  }
]
 }
    

const formModule = { customFields: {
  
} }
    

const displayModule = { 
    displays: {
      
    }
   }
    import { deepMerge } from "@medusajs/admin-shared"
import i18nTranslations0 from "/work/wt/widgets/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }
    

const cellRendererModule = {}
    

const layoutModule = { layouts: [
  
] }
    

const searchEntityModule = {}

    const plugin = {
      widgetModule,
      routeModule,
      menuItemModule,
      formModule,
      displayModule,
      i18nModule,
      cellRendererModule,
      layoutModule,
      searchEntityModule
    }

    export default plugin
    